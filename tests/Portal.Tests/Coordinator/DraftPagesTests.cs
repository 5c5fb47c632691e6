namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class DraftPagesTests(PortalApp app)
{
    private static readonly string Page = $"{Desk.Home}/oppdrag/{Some.Id}";

    [Fact]
    public async Task A_coordinator_sends_to_review_where_the_organisation_reviews_and_an_administrator_returns_with_a_note()
    {
        var coordinator = Desk.Open(app, "coordinator");
        app.Gateway.On($"GET organisations/{Some.Other}", new { id = Some.Other, name = "Drammen Røde Kors", kind = "voluntaryOrganisation", reviewsOpportunities = true });
        app.Gateway.On($"POST opportunities/{Some.Id}/review", new { id = Some.Id });
        var draft = await coordinator.Open(Page);
        await coordinator.Send(draft, "gjennomsyn");

        var administrator = Desk.Open(app);
        app.Gateway.On($"GET opportunities/{Some.Id}", Desk.Opportunity("review"));
        app.Gateway.On($"POST opportunities/{Some.Id}/return", new { id = Some.Id });
        var review = await administrator.Open(Page);
        var empty = await administrator.Send(review, "tilbake", ("Form.Note", ""));
        await administrator.Send(review, "tilbake", ("Form.Note", "Skriv hvor."));

        Assert.DoesNotContain("value=\"publiser\"", draft.Raw);
        Assert.Contains("Skriv hvor dere møtes.", draft.Main);
        Assert.Contains("value=\"publiser\"", review.Raw);
        Assert.Contains("Skriv hva som bør endres.", empty.Main);
        Assert.Equal("Skriv hvor.", (string?)app.Gateway.Last($"POST opportunities/{Some.Id}/return").Body!["note"]);
    }

    [Fact]
    [Trait("Row", "136")]
    public async Task A_new_one_starts_from_a_template_or_a_copy()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST opportunities/{Some.Id}/copy", new { id = Some.Other }, 201);
        app.Gateway.On($"POST opportunities/{Some.Id}/template", new { id = Some.Id });

        var template = await browser.Send(await browser.Open($"{Desk.Home}/oppdrag/nytt"), $"mal-{Some.Id}");
        var page = await browser.Open(Page);
        var copy = await browser.Send(page, "kopi");
        await browser.Send(page, "ikke-mal");

        Assert.Equal($"{Desk.Home}/oppdrag/{Some.Other}/rediger", template.Location);
        Assert.Equal(template.Location, copy.Location);
        Assert.Equal(Some.Other.ToString(), (string?)app.Gateway.Last($"POST opportunities/{Some.Id}/copy").Body!["organisationId"]);
        Assert.Null((string?)app.Gateway.Last($"POST opportunities/{Some.Id}/template").Body!["name"]);
    }

    [Fact]
    public async Task What_may_be_old_is_said_to_stand_by_one_button()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"GET opportunities/{Some.Id}", Desk.Opportunity("published"));
        app.Gateway.On($"POST opportunities/{Some.Id}/refresh", new { id = Some.Id });

        var sent = await browser.Send(await browser.Open(Page), "gjelder");

        Assert.Equal(Page, sent.Location);
        Assert.Single(app.Gateway.All($"POST opportunities/{Some.Id}/refresh"));
    }

    [Fact]
    [Trait("Row", "16")]
    [Trait("Row", "135")]
    public async Task Limits_recommendations_and_how_a_pair_goes_are_kept_and_changed()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"PUT opportunities/{Some.Id}", null, 204);

        var page = await browser.Open($"{Page}/rediger");
        await browser.Send(page, "rediger-oppdrag", ("Form.Summary", "En prat"), ("Form.Arena", "nursingHome"), ("Form.Extras.UpperAge", "Ungdomsgruppe"));

        var body = app.Gateway.Last($"PUT opportunities/{Some.Id}").Body!;
        Assert.Equal(["gender", "upperAge"], body["limits"]!.AsArray().Select(l => (string?)l!["ground"]));
        Assert.Equal("introduction", (string?)body["recommendations"]![0]!["courseCode"]);
        Assert.Equal((24, 2, 6), ((int)body["noticeHours"]!, (int)body["timesPerMonth"]!, (int)body["commitmentMonths"]!));
    }

    [Fact]
    [Trait("Row", "130")]
    public async Task A_municipality_asks_others_and_answers_what_they_say()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"GET organisations/{Some.Other}", Desk.Organisation(kind: "municipality"));
        app.Gateway.Refuse($"POST opportunities/{Some.Id}/publication", "duplication-unasked", "Spør først de andre.");
        app.Gateway.On($"POST opportunities/{Some.Id}/duplication-check/answer", new { id = Some.Id });

        var refused = await browser.Send(await browser.Open(Page), "publiser");
        var page = await browser.Open($"{Page}/innspill");
        await browser.Send(page, "svar-innspill", ("Form.Text", "Vi deler på dagene."));

        Assert.Contains("Spør først de andre.", refused.Main);
        Assert.Contains($"{Page}/innspill", refused.Main);
        Assert.Contains("Vi gjør dette fra før.", page.Main);
        Assert.Equal("Vi deler på dagene.", (string?)app.Gateway.Last($"POST opportunities/{Some.Id}/duplication-check/answer").Body!["text"]);
    }

    [Fact]
    [Trait("Row", "130")]
    public async Task One_who_offers_the_like_comments_on_a_municipalitys_plan()
    {
        var browser = Desk.Open(app, "coordinator");
        app.Gateway.On($"POST opportunities/{Some.Id}/comments", new { id = Some.Id });

        var page = await browser.Open($"/innspill/{Some.Id}");
        var empty = await browser.Send(page, "innspill", ("Form.Text", " "));
        await browser.Send(page, "innspill", ("Form.Text", "Vi har ti besøksvenner der."));

        Assert.Contains("Drammen kommune", page.Main);
        Assert.Contains("Skriv hva dere mener.", empty.Main);
        Assert.Equal(Some.Other.ToString(), (string?)app.Gateway.Last($"POST opportunities/{Some.Id}/comments").Body!["organisationId"]);
    }
}
