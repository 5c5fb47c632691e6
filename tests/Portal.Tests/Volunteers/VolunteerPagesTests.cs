namespace FrivilligPlattform.Portal.Tests.Volunteers;

public sealed class VolunteerPagesTests(PortalApp app)
{
    [Fact]
    public async Task My_page_shows_what_is_missing_with_the_first_thing_one_click_away()
    {
        var browser = Ready();
        app.Gateway.On("GET interests/mine", Some.List(Some.Interest("invited")));
        app.Gateway.On($"GET interests/{Some.Id}/checklist", Some.Checklist());

        var page = await browser.Open("/min-side");

        Assert.Contains("Hei, Kari", page.Main);
        Assert.Contains($"href=\"/taushetserklaering/{Some.Other}\"", page.Main);
        Assert.Contains("href=\"/kurs/introduction\"", page.Main);
        Assert.Contains("3 uleste varsler", page.Main);
    }

    [Fact]
    public async Task My_page_stands_when_other_services_are_away()
    {
        var browser = Ready();
        foreach (var path in new[] { "interests/mine", "assignments/mine", "hours/mine", "volunteers/me" })
            app.Gateway.On($"GET {path}", new { status = 503 }, 503);

        var page = await browser.Open("/min-side");

        Assert.Equal(200, page.Status);
    }

    [Fact]
    public async Task A_new_volunteer_tells_about_themselves()
    {
        var browser = Ready();
        app.Gateway.On("GET volunteers/me", null, 404);
        app.Gateway.On("POST volunteers", new { id = Some.Id }, 201);

        var sent = await browser.Send(await browser.Open("/min-profil"), "profil",
            ("Form.Name", "Kari Nordmann"), ("Form.PostalCode", "3015"), ("Form.Interests", "walking"), ("Form.Interests", "conversation"),
            ("Form.Languages", "nb"), ("Form.Availability", "tuesday 17:00-21:00"), ("Form.RadiusKm", "20"), ("Form.Transport", "bicycle"));

        var body = app.Gateway.Last("POST volunteers").Body!;
        Assert.Equal("/forslag", sent.Location);
        Assert.Equal("3015", (string?)body["postalCode"]);
        Assert.Equal(["walking", "conversation"], body["interests"]!.AsArray().Select(i => (string?)i));
        Assert.Equal(2, (int?)body["availability"]![0]!["day"]);
        Assert.Equal("17:00:00", (string?)body["availability"]![0]!["from"]);
        Assert.Equal(20, (int?)body["radiusKm"]);
        Assert.Equal("bicycle", (string?)body["transport"]);
        Assert.Equal("kari@example.no", (string?)body["email"]);
    }

    [Fact]
    public async Task A_wrong_postal_code_is_said_beside_the_field_and_everything_else_stays()
    {
        var browser = Ready();
        app.Gateway.On("GET volunteers/me", null, 404);
        app.Gateway.Invalid("POST volunteers", "postalCode", "Postnummeret er ikke i bruk.");

        var page = await browser.Send(await browser.Open("/min-profil"), "profil",
            ("Form.Name", "Kari"), ("Form.PostalCode", "9999"), ("Form.Interests", "walking"), ("Form.Availability", "tuesday 17:00-21:00"));

        Assert.Contains("id=\"Form-PostalCode-error\"", page.Main);
        Assert.Contains("Postnummeret er ikke i bruk.", page.Main);
        Assert.Matches("value=\"walking\"[^>]*checked", page.Main);
        Assert.Matches("value=\"tuesday 17:00-21:00\"[^>]*checked", page.Main);
    }

    [Fact]
    public async Task A_profile_is_changed_under_the_version_that_was_read()
    {
        var browser = Ready();
        app.Gateway.On("GET volunteers/me", Some.Profile(), etag: "\"p7\"");
        app.Gateway.On("PUT volunteers/me", new { id = Some.Id });

        var page = await browser.Open("/min-profil");
        var sent = await browser.Send(page, "profil", ("Form.PostalCode", "3016"));

        Assert.Matches("value=\"tuesday 17:00-21:00\"[^>]*checked", page.Main);
        Assert.Equal("\"p7\"", app.Gateway.Last("PUT volunteers/me").Headers.IfMatch.ToString());
        Assert.Equal("/min-side", sent.Location);
    }

    [Fact]
    public async Task Suggestions_say_why_and_what_is_missing_and_are_on_a_map()
    {
        var browser = Ready();
        app.Gateway.On("GET suggestions", new { items = new[] { Some.Hit(missing: new List<string> { "Mangler: introduksjonskurs" }) }, next = "abc", profile = "ready" });

        var page = await browser.Open("/forslag");

        Assert.Contains("2 km unna", page.Main);
        Assert.Contains("Mangler: introduksjonskurs", page.Main);
        Assert.Contains("data-map", page.Main);
        Assert.Contains("href=\"/forslag?after=abc\"", page.Main);
    }

    [Fact]
    public async Task The_checklist_offers_each_step_and_says_what_is_done()
    {
        var browser = Ready();
        app.Gateway.On($"GET interests/{Some.Id}", Some.Interest("invited"));
        app.Gateway.On($"GET interests/{Some.Id}/checklist", Some.Checklist("met"));

        var page = await browser.Open($"/mine-henvendelser/{Some.Id}");

        Assert.Contains("Én ting gjenstår.", page.Main);
        Assert.Contains("I orden", page.Main);
        Assert.Contains("href=\"/kurs/introduction\"", page.Main);
    }

    [Fact]
    [Trait("Row", "73")]
    public async Task The_declaration_is_signed_in_the_version_that_was_read()
    {
        var browser = Ready();
        app.Gateway.On("GET declarations/current", new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", version = "2026-1", text = "Jeg lover." });
        app.Gateway.On("POST declarations", new { id = Some.Id }, 201);

        var asks = await browser.Send(await browser.Open($"/taushetserklaering/{Some.Other}"), "erklaering");
        var sent = await browser.Send(asks, "erklaering", ("Form.Accepted", "true"));

        Assert.Contains("Kryss av for at du har lest", asks.Main);
        Assert.DoesNotContain("lovpålagt", asks.Main);
        Assert.Equal("2026-1", (string?)app.Gateway.Last("POST declarations").Body!["version"]);
        Assert.True((bool?)app.Gateway.Last("POST declarations").Body!["accepted"]);
        Assert.Equal("/min-side", sent.Location);
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task An_offer_is_accepted_or_refused_by_the_volunteer()
    {
        var browser = Ready();
        app.Gateway.On("GET assignments/mine", Some.List(Some.Assignment("offered")));
        app.Gateway.On($"POST assignments/{Some.Id}/acceptance", new { id = Some.Id });
        app.Gateway.On($"POST assignments/{Some.Id}/refusal", new { id = Some.Id });

        var page = await browser.Open($"/mine-oppdrag/{Some.Id}");
        await browser.Send(page, "ja");
        await browser.Send(page, "nei");

        Assert.Contains("Ola Hansen", page.Main);
        Assert.Single(app.Gateway.All($"POST assignments/{Some.Id}/acceptance"));
        Assert.Single(app.Gateway.All($"POST assignments/{Some.Id}/refusal"));
    }

    [Fact]
    public async Task Two_hours_are_logged()
    {
        var browser = Ready();
        app.Gateway.On("GET assignments/mine", Some.List(Some.Assignment("active")));
        app.Gateway.On("POST hours", new { id = Some.Other }, 201);

        var wrong = await browser.Send(await browser.Open("/mine-timer/ny"), "timer", ("Form.On", "2026-12-08"), ("Form.Minutes", "mange"));
        var sent = await browser.Send(wrong, "timer", ("Form.On", "2026-12-08"), ("Form.Minutes", "2"));

        Assert.Contains("value=\"mange\"", wrong.Main);
        Assert.Equal(120, (int?)app.Gateway.Last("POST hours").Body!["minutes"]);
        Assert.Equal("2026-12-08", (string?)app.Gateway.Last("POST hours").Body!["on"]);
        Assert.Equal("/mine-timer", sent.Location);
    }

    [Fact]
    public async Task A_notification_is_read_and_leads_on()
    {
        var browser = Ready();
        app.Gateway.On("GET notifications", Some.List(new { id = Some.Id, title = "Du har fått svar", text = "Les det", link = "/mine-henvendelser/1", at = "2026-11-22T09:00:00Z", readAt = (string?)null }));
        app.Gateway.On($"POST notifications/{Some.Id}/read", null, 204);

        var sent = await browser.Send(await browser.Open("/varsler"), $"lest-{Some.Id}");

        Assert.Equal("/mine-henvendelser/1", sent.Location);
    }

    private Browser Ready()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET volunteers/me", Some.Profile(), etag: "\"p1\"");
        foreach (var path in new[] { "interests/mine", "assignments/mine", "hours/mine", "enrolments/mine" })
            app.Gateway.On($"GET {path}", Some.List());
        return app.SignedIn();
    }
}
