namespace FrivilligPlattform.Portal.Tests.Layout;

/// <summary>What people come for most is few clicks and fields away; each journey has a budget and counts.</summary>
public sealed class ClickBudgetTests(PortalApp app)
{
    private static readonly string Organisation = $"/organisasjon/{Some.Other}";

    [Fact]
    public async Task A_visitor_finds_something_near_on_list_and_map_by_one_field_and_two_pages()
    {
        var visitor = new Journey(Ready(signedIn: false));

        await visitor.BeginAsync("/");
        var fields = visitor.Questions("action=\"/oppdrag\"");
        await visitor.BeginAsync($"/oppdrag?{Assert.Single(fields)}=3015");

        Assert.Contains($"href=\"/oppdrag/{Some.Id}\"", visitor.Page.Main);
        Assert.Contains("class=\"map\"", visitor.Page.Main);
    }

    [Fact]
    public async Task A_volunteer_sees_what_is_missing_and_begins_by_one_click()
    {
        var volunteer = new Journey(Ready());
        app.Gateway.On("GET declarations/current", new { version = "1", text = "Jeg lover.", organisationId = Some.Other, organisationName = "Drammen Røde Kors" });

        await volunteer.BeginAsync("/min-side");
        Assert.Contains("Taushetserklæring", volunteer.Page.Main);
        await volunteer.ClickAsync("^/taushetserklaering/");

        Assert.Contains("value=\"erklaering\"", volunteer.Page.Main);
        Assert.Equal(1, volunteer.Clicks);
    }

    [Fact]
    public async Task A_volunteer_sees_the_next_time_and_logs_hours_by_two_clicks()
    {
        var volunteer = new Journey(Ready());
        app.Gateway.On("POST hours", new { id = Some.Id }, 201);

        await volunteer.BeginAsync("/min-side");
        Assert.Contains("Neste gang", volunteer.Page.Main);
        await volunteer.ClickAsync("^/mine-timer/ny");
        await volunteer.SendAsync("timer", ("Form.Minutes", "2"));

        Assert.Equal(2, volunteer.Clicks);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_answers_an_inquiry_with_a_saved_reply_by_two_clicks(bool invite)
    {
        var coordinator = new Journey(Ready());
        app.Gateway.On($"POST interests/{Some.Id}/answer", null, 204);

        await coordinator.BeginAsync($"{Organisation}/innboks");
        await coordinator.ClickAsync(invite ? $"/innboks/{Some.Id}$" : $"/innboks/{Some.Id}.*svar=nei$");
        Assert.Contains(invite ? "Kom innom på onsdag." : "Det er fullt til jul.", coordinator.Page.Main);
        await coordinator.SendAsync("svar", ("Form.Message", "Takk"));

        Assert.Equal(2, coordinator.Clicks);
    }

    [Theory]
    [InlineData("visitingFriend")]
    [InlineData("event")]
    public async Task A_coordinator_publishes_from_a_template_by_at_most_twelve_fields_with_the_known_ones_filled_in(string type)
    {
        var coordinator = new Journey(Ready());

        await coordinator.BeginAsync($"{Organisation}/oppdrag/nytt");
        await coordinator.ClickAsync($"type={type}");
        var fields = coordinator.Questions("nytt-oppdrag");

        Assert.InRange(fields.Count, 8, 12);
        Assert.Contains("value=\"Ola Hansen\"", coordinator.Page.Main);
        Assert.Contains("value=\"3015\"", coordinator.Page.Main);
    }

    [Fact]
    public async Task An_applicant_types_at_most_twelve_fields_of_a_small_application()
    {
        var applicant = new Journey(Ready());

        app.Gateway.On($"GET applications/{Some.Id}", Some.Application("draft"));
        await applicant.BeginAsync($"/soknader/{Some.Id}/utkast");
        var fields = applicant.Questions("utkast").Where(f => f is not "Form.Next").ToList();

        Assert.InRange(fields.Count, 5, 12);
    }

    [Fact]
    public async Task An_officer_comes_to_the_next_case_and_its_question_of_impartiality_by_two_clicks()
    {
        var officer = new Journey(Ready());

        await officer.BeginAsync(Organisation);
        await officer.ClickAsync("/saksbehandling$");
        await officer.ClickAsync($"/saksbehandling/{Some.Id}$");

        Assert.Contains("value=\"habilitet\"", officer.Page.Main);
        Assert.Equal(2, officer.Clicks);
    }

    [Fact]
    public async Task A_director_has_the_page_for_the_council_without_a_click()
    {
        var director = new Journey(Ready());

        await director.BeginAsync("/kommune/3301");

        Assert.Contains("class=\"figures\"", director.Page.Main);
        Assert.Contains("data-print", director.Page.Main);
    }

    [Theory]
    [MemberData(nameof(EveryPageTests.Pages), MemberType = typeof(EveryPageTests))]
    public async Task Help_is_one_click_away_from_any_page(string address)
    {
        var page = await Ready().Open(address);

        Assert.Contains("href=\"/hjelp\"", page.Html);
    }

    private Browser Ready(bool signedIn = true)
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("GET opportunity-types", new[] { Some.Template("visitingFriend", "Besøksvenn"), Some.Template("event", "Arrangement") });
        app.Gateway.On("GET opportunities", Some.List(new { id = Some.Id, title = "Besøksvenn", type = "visitingFriend", typeName = "Besøksvenn", capacity = 1, taken = 0, status = "published" }));
        app.Gateway.On("GET interests", Some.List(Some.InboxItem()));
        app.Gateway.On("GET saved-replies", Some.List(
            new { id = Some.Id, title = "Velkommen", text = "Kom innom på onsdag.", answer = "invited", own = true, version = Some.Id },
            new { id = Some.Other, title = "Fullt", text = "Det er fullt til jul.", answer = "declined", own = true, version = Some.Id }));
        app.Gateway.On($"GET organisations/{Some.Other}", new { id = Some.Other, name = "Drammen Røde Kors", kind = "voluntaryOrganisation", status = "verified", administered = true });
        app.Gateway.On("GET calls", Some.List(Some.Call()));
        app.Gateway.On("GET applications", Some.List(new { id = Some.Id, callId = Some.Id, projectTitle = "Besøk", organisationName = "Drammen kommune", status = "submitted", appliedOre = 30_000_000 }));
        app.Gateway.On($"GET applications/{Some.Id}", Some.Application());
        app.Gateway.On("GET indicators/municipalities/3301", new { municipalityNumber = "3301", name = "Drammen", from = "2025-12", to = "2026-11", months = Array.Empty<object>() });
        var person = signedIn ? app.SignedIn(Some.Account(memberships: [Member("coordinator"), Member("grantsOfficer")])) : app.Visitor();
        app.Gateway.On($"GET interests/{Some.Id}", Some.Received("expressed"));
        return person;
    }

    private static object Member(string role) => new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", role };
}
