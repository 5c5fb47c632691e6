namespace FrivilligPlattform.Portal.Tests.Ideas;

public sealed class IdeaPagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "18")]
    public async Task An_idea_is_sent_to_somebody_who_answers_and_followed()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST ideas", new { id = Some.Id, status = "received", answerBy = "2026-12-04T15:00:00Z" }, 201);
        var browser = app.SignedIn();

        var page = await browser.Open("/ide?kommune=3301");
        var wrong = await browser.Send(page, "ide", ("Form.Title", "Strikkekafé"));
        var sent = await browser.Send(wrong, "ide", ("Form.OrganisationId", Some.Other.ToString()), ("Form.Title", "Strikkekafé"), ("Form.Text", "På biblioteket."));
        var mine = await browser.Follow(sent);

        Assert.Contains("Velg hvem du vil sende til.", wrong.Main);
        Assert.Contains("value=\"Strikkekafé\"", wrong.Main);
        var body = app.Gateway.Last("POST ideas").Body!;
        Assert.Equal((Some.Other.ToString(), "3301"), ((string?)body["organisationId"], (string?)body["municipalityNumber"]));
        Assert.Contains("Du får svar innen", mine.Main);
        Assert.Contains("De vil hjelpe deg i gang", mine.Main);
    }

    [Fact]
    [Trait("Row", "18")]
    public async Task A_visitor_reads_what_comes_of_an_idea_and_signs_in_to_send_it()
    {
        Everything.Answers(app.Gateway);

        var page = await app.Visitor().Open($"/ide?til-organisasjon={Some.Other}");

        Assert.Contains("De må svare deg", page.Main);
        Assert.Contains($"href=\"/logg-inn?til={Uri.EscapeDataString($"/ide?til-organisasjon={Some.Other}")}\"", page.Main);
    }

    [Fact]
    public async Task From_an_organisations_page_the_recipient_is_known_and_the_list_is_filtered_in_the_address()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST ideas", new { id = Some.Id, answerBy = "2026-12-04T15:00:00Z" }, 201);
        var browser = app.SignedIn();

        await browser.Send(await browser.Open($"/ide?til-organisasjon={Some.Other}"), "ide", ("Form.Title", "Kafé"), ("Form.Text", "Tekst"));
        await browser.Open("/mine-ideer?status=answered");

        Assert.Equal("3301", (string?)app.Gateway.Last("POST ideas").Body!["municipalityNumber"]);
        Assert.Contains("status=answered", app.Gateway.Last("GET ideas/mine").Query);
    }
}
