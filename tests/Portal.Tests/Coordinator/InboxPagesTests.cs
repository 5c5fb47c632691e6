using System.Text.RegularExpressions;

namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class InboxPagesTests(PortalApp app)
{
    private static readonly string Address = $"/organisasjon/{Some.Other}/innboks/{Some.Id}";

    [Fact]
    public async Task A_changed_appointment_that_comes_back_with_an_error_is_not_hidden()
    {
        var browser = Ready("invited");

        var page = await browser.Open(Address);
        var again = await browser.Send(page, "svar", ("Form.Message", ""), ("Form.TalkAt", "i morgen"));

        Assert.DoesNotMatch(@"<details[^>]* open", page.Main);
        Assert.Matches(@"<details[^>]* open[^>]*>(?:(?!</details>).)*ds-error-summary", Regex.Replace(again.Main, @"\s+", " "));
        Assert.Contains("value=\"i morgen\"", again.Main);
    }

    [Fact]
    public async Task Saying_no_has_its_own_saved_reply()
    {
        var browser = Ready("expressed");
        app.Gateway.On($"POST interests/{Some.Id}/answer", null, 204);

        var yes = await browser.Open(Address);
        var no = await browser.Open($"{Address}?svar=nei");
        await browser.Send(no, "svar", ("Form.Message", "Takk for at du meldte deg."));

        Assert.Contains("Så fint at du vil være med", yes.Main);
        Assert.Contains("Denne gangen har vi dessverre ikke plass", no.Main);
        Assert.DoesNotContain("Form.TalkAt", no.Main);
        Assert.Equal("declined", (string?)app.Gateway.Last($"POST interests/{Some.Id}/answer").Body!["answer"]);
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task An_inbox_is_narrowed_to_what_nobody_has_taken_and_one_takes_it()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST interests/{Some.Id}/assignee", new { id = Some.Id });

        var page = await browser.Open($"{Desk.Home}/innboks?status=expressed&hvem=ingen&oppdrag={Some.Id}");
        var sent = await browser.Send(page, $"ta-{Some.Id}");

        Assert.Contains($"status=expressed&opportunityId={Some.Id}&unassigned=true", app.Gateway.All("GET interests")[0].Query);
        Assert.Equal(Some.Id.ToString(), (string?)app.Gateway.Last($"POST interests/{Some.Id}/assignee").Body!["accountId"]);
        Assert.StartsWith($"{Desk.Home}/innboks?status=expressed&hvem=ingen", sent.Location);
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task An_inquiry_is_given_to_a_colleague_by_name()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST interests/{Some.Id}/assignee", new { id = Some.Id });

        var page = await browser.Open($"{Desk.Home}/innboks/{Some.Id}");
        await browser.Send(page, "ansvar", ("Form.Assignee", ""));

        Assert.Contains("Ola Hansen har den", page.Main);
        Assert.Null((string?)app.Gateway.Last($"POST interests/{Some.Id}/assignee").Body!["accountId"]);
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task The_saved_reply_that_goes_with_the_answer_is_put_in_with_names()
    {
        var browser = Desk.Open(app);

        var yes = await browser.Open($"{Desk.Home}/innboks/{Some.Id}?svar=ja");
        var no = await browser.Open($"{Desk.Home}/innboks/{Some.Id}?svar=nei");
        var other = await browser.Open($"{Desk.Home}/innboks/{Some.Id}?svar=nei&mal=tooFar");

        Assert.Contains("Hei Vigdis! Kom innom på onsdag. Hilsen Kari Nordmann i Drammen Røde Kors", yes.Main);
        Assert.Contains("«Besøksvenn ved Fjell sykehjem» er fullt til jul.", no.Main);
        Assert.Contains("Vi ser at du bor et stykke unna", other.Main);
    }

    [Fact]
    public async Task A_saved_reply_is_written_changed_under_its_version_and_refused_beside_its_field()
    {
        var browser = Desk.Open(app);
        app.Gateway.Invalid("POST saved-replies", "title", "Navnet er for langt.");
        app.Gateway.On($"PUT saved-replies/{Some.Id}", new { id = Some.Id });

        var fresh = await browser.Send(await browser.Open($"{Desk.Home}/svar/ny"), "svarmal", ("Form.Title", "Velkommen"), ("Form.Text", "Hei {fornavn}"));
        var page = await browser.Open($"{Desk.Home}/svar/{Some.Id}");
        var sent = await browser.Send(page, "svarmal", ("Form.Text", "Hei igjen"));

        Assert.Contains("Navnet er for langt.", fresh.Main);
        Assert.Contains("Hei {fornavn}", fresh.Main);
        Assert.Equal($"{Desk.Home}/svar", sent.Location);
        Assert.Equal($"\"{Some.Id}\"", app.Gateway.Last($"PUT saved-replies/{Some.Id}").Headers.IfMatch);
        Assert.Equal("declined", (string?)app.Gateway.Last($"PUT saved-replies/{Some.Id}").Body!["answer"]);
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task A_volunteer_without_a_place_is_offered_something_at_another_organisation()
    {
        var browser = Desk.Open(app);
        app.Gateway.On("GET search/opportunities", Some.Found(Other("Turvenn", "Drammen Turlag"), Other("Besøksvenn", "Drammen Røde Kors")));
        app.Gateway.On($"GET opportunities/{Some.Other}", new { id = Some.Other, title = "Turvenn", summary = "Gå tur", organisationName = "Drammen Turlag", status = "published" });
        app.Gateway.On($"POST interests/{Some.Id}/hand-on", new { id = Some.Id }, 201);

        var search = await browser.Open($"{Desk.Home}/innboks/{Some.Id}/videre?q=tur");
        var page = await browser.Open($"{Desk.Home}/innboks/{Some.Id}/videre?q=tur&til={Some.Other}");
        var sent = await browser.Send(page, "videre", ("Form.Message", "Prøv turlaget."));

        Assert.Contains("Drammen Turlag", search.Main);
        Assert.DoesNotContain(">Besøksvenn</a>", search.Main);
        Assert.Equal($"{Desk.Home}/innboks", sent.Location);
        Assert.Equal(Some.Other.ToString(), (string?)app.Gateway.Last($"POST interests/{Some.Id}/hand-on").Body!["opportunityId"]);
    }

    [Fact]
    [Trait("Row", "89")]
    public async Task A_reference_is_concluded_by_one_button_and_a_concluded_one_has_no_name()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"GET interests/{Some.Id}", Desk.Received("invited"));
        app.Gateway.On($"POST references/{Some.Id}/conclusion", new { id = Some.Id });

        var page = await browser.Open($"{Desk.Home}/innboks/{Some.Id}");
        await browser.Send(page, $"referanse-{Some.Id}", ("konklusjon", "recommendsWithReservations"));

        Assert.Contains("Berit Berg, tidligere leder", page.Main);
        Assert.Equal("recommendsWithReservations", (string?)app.Gateway.Last($"POST references/{Some.Id}/conclusion").Body!["conclusion"]);
    }

    [Fact]
    public async Task Only_the_named_viewer_records_a_police_certificate()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"GET interests/{Some.Id}", Desk.Received("invited"));

        var anybody = await browser.Open($"{Desk.Home}/innboks/{Some.Id}");
        app.Gateway.On($"GET organisations/{Some.Other}", new { id = Some.Other, name = "Drammen Røde Kors", certificateViewerId = Desk.Colleague });
        var another = await browser.Open($"{Desk.Home}/innboks/{Some.Id}");

        Assert.Contains("value=\"politiattest\"", anybody.Raw);
        Assert.DoesNotContain("value=\"politiattest\"", another.Raw);
        Assert.Contains("Hos dere er det bare Ola Hansen som ser politiattester", another.Main);
    }

    [Fact]
    [Trait("Row", "105")]
    public async Task What_is_recommended_and_missing_warns_and_blocks_no_offer()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"GET interests/{Some.Id}", Desk.Received("suitable"));
        app.Gateway.On("POST assignments", new { id = Some.Id, warnings = new[] { "Kurs: Introduksjon" } }, 201);

        var page = await browser.Open($"{Desk.Home}/innboks/{Some.Id}");
        var sent = await browser.Send(page, "tilby", ("Form.Replaces", Some.Id.ToString()));
        var next = await browser.Follow(sent);

        Assert.Contains("Anbefalt, men mangler", page.Main);
        Assert.Contains("Må være på plass før oppdraget kan starte.", page.Main);
        Assert.Contains("Vigdis Villig, slutter 20. desember 2026", page.Main);
        Assert.Equal(Some.Id.ToString(), (string?)app.Gateway.Last("POST assignments").Body!["replaces"]);
        Assert.Contains("anbefalt, men mangler: Kurs: Introduksjon", next.Main);
    }

    private static object Other(string title, string organisation) => new { opportunityId = Some.Other, title, summary = "", type = "walkingGroup", organisationName = organisation };

    private Browser Ready(string status)
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On($"GET interests/{Some.Id}", Some.Received(status));
        return app.SignedIn();
    }
}
