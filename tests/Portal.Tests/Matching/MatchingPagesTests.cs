namespace FrivilligPlattform.Portal.Tests.Matching;

public sealed class MatchingPagesTests(PortalApp app)
{
    private static readonly string Candidates = $"/organisasjon/{Some.Other}/oppdrag/{Some.Id}/aktuelle";

    [Fact]
    public async Task A_search_is_saved_from_its_page_with_its_filters()
    {
        var browser = Ready();
        app.Gateway.On("POST search/saved", new { id = Some.Id }, 201);

        var page = await browser.Open("/oppdrag?q=tur i drammen&type=walkingGroup&dag=2&nar=uke&sorter=snart");
        var sent = await browser.Send(page, "lagre-sok", ("Form.Every", "day"));

        var body = app.Gateway.Last("POST search/saved").Body!;
        Assert.Equal(("tur", "3301", "day"), ((string?)body["q"], (string?)body["municipality"]![0], (string?)body["every"]));
        Assert.Equal("walkingGroup", (string?)body["type"]![0]);
        Assert.Equal(("week", "soonest", null), ((string?)body["starts"], (string?)body["sort"], (string?)body["startsFrom"]));
        Assert.Equal(2, (int?)body["day"]![0]);
        Assert.Equal("tur, Turgruppe, Drammen", (string?)body["name"]);
        Assert.Equal("/mine-sok", sent.Location);
    }

    [Fact]
    public async Task Dates_and_order_of_a_saved_search_lead_back_too()
    {
        var browser = Ready();
        var filters = new { q = "tur", startsFrom = "2026-12-01", startsTo = "2026-12-24", sort = "newest" };
        app.Gateway.On("GET search/saved", Some.List(new { id = Some.Id, name = "Før jul", filters, every = "week", savedAt = "2026-11-20T10:00:00Z" }));

        var page = await browser.Open("/mine-sok");

        Assert.Contains("href=\"/oppdrag?q=tur&fra=2026-12-01&til=2026-12-24&sorter=nyeste\"", page.Main);
        Assert.Contains("24. desember 2026", page.Main);
    }

    [Fact]
    public async Task A_saved_search_leads_back_is_paused_and_deleted()
    {
        var browser = Ready();
        app.Gateway.On($"POST search/saved/{Some.Id}/rhythm", new { id = Some.Id });
        app.Gateway.On($"DELETE search/saved/{Some.Id}", null, 204);

        var page = await browser.Open("/mine-sok");
        await browser.Send(page, $"never-{Some.Id}");
        await browser.Send(page, $"slett-{Some.Id}");

        Assert.Contains("href=\"/oppdrag?q=tur&kommune=3301&type=walkingGroup&dag=2\"", page.Main);
        Assert.Contains("Turgruppe", page.Main);
        Assert.Equal("never", (string?)app.Gateway.Last($"POST search/saved/{Some.Id}/rhythm").Body!["every"]);
        Assert.Single(app.Gateway.All($"DELETE search/saved/{Some.Id}"));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task A_request_is_answered_by_the_volunteer_alone()
    {
        var browser = Ready();
        app.Gateway.On($"POST suggestions/requests/{Some.Id}/refusal", null, 204);

        var page = await browser.Open("/foresporsler");
        var open = await browser.Open("/foresporsler?vis=apne");
        await browser.Send(page, $"nei-{Some.Id}");

        Assert.Contains($"href=\"/oppdrag/{Some.Id}/interesse\"", page.Main);
        Assert.Contains("får de ikke vite hvem du er", page.Main);
        Assert.Contains("Du sa nei", page.Main);
        Assert.DoesNotContain("Du sa nei", open.Main);
        Assert.Single(app.Gateway.All($"POST suggestions/requests/{Some.Id}/refusal"));
    }

    [Fact]
    public async Task To_be_found_is_turned_off_and_nothing_else_of_the_profile_changes()
    {
        var browser = Ready();
        app.Gateway.On("GET volunteers/me", Some.Profile(), etag: "\"p7\"");
        app.Gateway.On("PUT volunteers/me", new { id = Some.Id });
        app.Gateway.On("POST volunteers/me/pause", new { id = Some.Id });

        var page = await browser.Open("/forslag/innstillinger");
        await browser.Send(page, "finn-meg");
        await browser.Send(page, "pause");

        var put = app.Gateway.Last("PUT volunteers/me");
        Assert.Equal((false, "3015", "\"p7\""), ((bool?)put.Body!["findable"], (string?)put.Body["postalCode"], put.Headers.IfMatch.ToString()));
        Assert.Equal("walking", (string?)put.Body["interests"]![0]);
        Assert.True((bool?)app.Gateway.Last("POST volunteers/me/pause").Body!["paused"]);
        Assert.Contains("mellom klokka 21 og 8", page.Main);
    }

    [Fact]
    public async Task How_often_suggestions_come_is_chosen()
    {
        var browser = Ready();
        app.Gateway.On("POST suggestions/digest", new { rhythm = "month" });

        var page = await browser.Open("/forslag/innstillinger");
        var half = await browser.Send(page, "samlevarsel", ("Form.Rhythm", "month"), ("Form.QuietFrom", "16:00"), ("Form.QuietTo", ""));
        var sent = await browser.Send(page, "samlevarsel", ("Form.Rhythm", "month"), ("Form.QuietFrom", "16:00"), ("Form.QuietTo", "20:00"));

        Assert.Matches("value=\"usual\"[^>]*checked", page.Main);
        Assert.Contains("Velg både når stilletiden begynner", half.Main);
        var body = app.Gateway.Last("POST suggestions/digest").Body!;
        Assert.Equal(("month", "16:00:00", "20:00:00"), ((string?)body["rhythm"], (string?)body["quietFrom"], (string?)body["quietTo"]));
        Assert.Equal("/forslag/innstillinger", sent.Location);
    }

    [Fact]
    public async Task A_coordinator_asks_somebody_unnamed_who_would_fit()
    {
        var browser = Ready();
        app.Gateway.Refuse("POST suggestions/volunteers", "asked-enough", "Den frivillige er spurt nok denne uka.");

        var page = await browser.Open(Candidates);
        var refused = await browser.Send(page, $"spor-{Some.Id}", ("Form.Message", "Vi tror du passer."));
        app.Gateway.On("POST suggestions/volunteers", new { id = Some.Other }, 201);
        var sent = await browser.Send(refused, $"spor-{Some.Id}", ("Form.Message", "Vi tror du passer."));

        Assert.Contains("Passer 85 av 100", page.Main);
        Assert.Contains("Ledig tirsdag", page.Main);
        Assert.DoesNotContain("Kari", page.Main);
        Assert.Contains("spurt nok denne uka", refused.Main);
        Assert.Contains(">Vi tror du passer.</textarea>", refused.Main);
        var body = app.Gateway.Last("POST suggestions/volunteers").Body!;
        Assert.Equal((Some.Id.ToString(), Some.Id.ToString()), ((string?)body["opportunityId"], (string?)body["candidate"]));
        Assert.Equal(Candidates, sent.Location);
    }

    [Theory]
    [InlineData("/forslag", "Ikke forslag herfra?")]
    [InlineData("/foresporsler", "Ikke forslag herfra?")]
    [InlineData("/oppdrag/01990000-0000-7000-8000-000000000001", "Vil du ikke ha forslag fra Drammen Røde Kors?")]
    [Trait("Row", "126")]
    public async Task An_organisation_is_chosen_away_where_it_is_met_and_is_told_nothing(string address, string question)
    {
        var browser = Ready();
        app.Gateway.On("POST suggestions/avoided", new { organisationId = Some.Other }, 201);

        var page = await browser.Open(address);
        var sent = await browser.Send(page, $"ikke-{Some.Id}");
        var after = await browser.Follow(sent);

        Assert.Contains(question, page.Main);
        Assert.Contains("De får ikke vite hvorfor", page.Main);
        Assert.Equal(Some.Other, (Guid?)app.Gateway.Last("POST suggestions/avoided").Body!["organisationId"]);
        Assert.Equal(address, sent.Location);
        Assert.Contains("Du får ikke flere forslag fra Drammen Røde Kors.", after.Html);
    }

    [Fact]
    public async Task Who_was_chosen_away_is_seen_in_the_settings_and_on_its_own_page_and_let_in_again()
    {
        var browser = Ready();
        app.Gateway.On($"DELETE suggestions/avoided/{Some.Id}", null, 204);
        app.Gateway.On($"DELETE suggestions/avoided/{Some.Other}", null, 204);

        var settings = await browser.Open("/forslag/innstillinger");
        await browser.Send(settings, $"igjen-{Some.Id}");
        var open = await browser.Open($"/organisasjoner/{Some.Other}");
        app.Gateway.On("GET suggestions/avoided", Some.List(new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", at = "2026-11-20T10:00:00Z" }));
        var page = await browser.Open($"/organisasjoner/{Some.Other}");
        await browser.Send(page, $"igjen-{Some.Other}");
        var visitor = await app.Visitor().Open($"/organisasjoner/{Some.Other}");

        Assert.Contains("Hamar Idrettslag", settings.Main);
        Assert.Contains("Ingen forslag siden 20. november 2026", settings.Main);
        Assert.Single(app.Gateway.All($"DELETE suggestions/avoided/{Some.Id}"));
        Assert.Contains("Vil du ikke ha forslag fra Drammen Røde Kors?", open.Main);
        Assert.Contains("Du har sagt at du ikke vil ha forslag fra Drammen Røde Kors.", page.Main);
        Assert.Single(app.Gateway.All($"DELETE suggestions/avoided/{Some.Other}"));
        Assert.DoesNotContain("ikke ha forslag fra", visitor.Main);
    }

    [Fact]
    public async Task Anybody_reads_what_must_fit_what_counts_and_how_much_and_what_never_does()
    {
        Everything.Answers(app.Gateway);

        var page = await app.Visitor().Open("/forslag/slik");
        var suggestions = await Ready().Open("/forslag");

        Assert.Contains("Det er ikke lenger unna enn du vil reise.", page.Main);
        Assert.Matches("Hvor nær det er</th>\\s*<td>40 av 100</td>", page.Main);
        Assert.True(page.Main.IndexOf("Hvor nær det er", StringComparison.Ordinal) < page.Main.IndexOf("Interesser dere deler", StringComparison.Ordinal));
        Assert.DoesNotContain("Det begynner snart", page.Main);
        Assert.Contains("Kjønn, opprinnelse, tro og livssyn, helse", page.Main);
        Assert.Contains("vekter nummer 2, besluttet 20. november 2026: Nærhet betyr mest", page.Main);
        Assert.Contains("href=\"/forslag/slik\"", suggestions.Main);
    }

    private Browser Ready()
    {
        Everything.Answers(app.Gateway);
        return app.SignedIn();
    }
}
