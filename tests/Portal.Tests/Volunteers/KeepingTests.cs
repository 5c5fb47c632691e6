namespace FrivilligPlattform.Portal.Tests.Volunteers;

/// <summary>What a volunteer does before, during and after an assignment.</summary>
public sealed class KeepingTests(PortalApp app)
{
    private static readonly string Assignment = $"/mine-oppdrag/{Some.Id}";
    private static readonly string Interest = $"/mine-henvendelser/{Some.Id}";

    [Fact]
    public async Task My_page_says_all_that_waits_and_why_each_one_click_away()
    {
        var browser = Ready("ended");

        var page = await browser.Open("/min-side");

        Assert.Contains("Drammen Røde Kors spør om du vil være med", page.Main);
        Assert.Contains("href=\"/foresporsler\"", page.Main);
        Assert.Contains("vil sende deg videre", page.Main);
        Assert.Contains("href=\"/min-profil/foresatt\"", page.Main);
        Assert.Contains("For Besøksvenn ved Fjell sykehjem. Et løfte", page.Main);
        Assert.Contains($"href=\"{Assignment}#hvordan\"", page.Main);
    }

    [Fact]
    [Trait("Row", "89")]
    public async Task Up_to_three_are_named_who_may_be_asked_and_what_is_kept_is_said()
    {
        var browser = Ready();
        app.Gateway.On($"POST interests/{Some.Id}/references", new { id = Some.Other }, 201);

        var page = await browser.Open(Interest);
        var wrong = await browser.Send(page, "referanse", ("Form.Name", "Anne Trener"));
        await browser.Send(wrong, "referanse", ("Form.Name", "Anne Trener"), ("Form.Phone", "911 11 111"), ("Form.Relation", "Trener"));
        app.Gateway.On($"GET interests/{Some.Id}/references", Some.List([.. Enumerable.Range(0, 3).Select(_ => VolunteerThings.Reference("Per Nabo"))]));
        var full = await browser.Open(Interest);

        Assert.Contains("Per Nabo", page.Main);
        Assert.Contains("Navnet er slettet", page.Main);
        Assert.Contains("value=\"Anne Trener\"", wrong.Main);
        Assert.Equal("Trener", (string?)Assert.Single(app.Gateway.All($"POST interests/{Some.Id}/references")).Body!["relation"]);
        Assert.DoesNotContain("value=\"referanse\"", full.Main);
    }

    [Fact]
    public async Task A_police_certificate_is_asked_for_shown_and_never_copied()
    {
        var browser = Ready();

        var asked = await browser.Open(Interest);
        app.Gateway.On($"GET interests/{Some.Id}/police-certificate", VolunteerThings.PoliceCheck("2026-11-21"));
        var shown = await browser.Open(Interest);

        Assert.Contains("De venter på at du viser den", asked.Main);
        Assert.Contains("Helse- og omsorgstjenesteloven § 5-4", asked.Main);
        Assert.Contains("Ingen tar kopi", asked.Main);
        Assert.DoesNotContain("type=\"file\"", asked.Main);
        Assert.Contains("Vist og i orden", shown.Main);
    }

    [Theory]
    [InlineData("ja", true)]
    [InlineData("nei", false)]
    public async Task A_hand_on_is_agreed_to_or_refused(string form, bool agreed)
    {
        var browser = Ready();
        app.Gateway.On($"POST hand-ons/{Some.Id}/answer", new { id = Some.Id });

        var page = await browser.Open("/mine-henvendelser");
        await browser.Send(page, $"{form}-{Some.Id}");

        Assert.Contains("Det er nærmere deg.", page.Main);
        Assert.Equal(agreed, (bool?)app.Gateway.Last($"POST hand-ons/{Some.Id}/answer").Body!["agreed"]);
    }

    [Fact]
    [Trait("Row", "17")]
    [Trait("Row", "139")]
    public async Task An_assignment_shows_its_plan_and_is_handed_over_in_good_time()
    {
        var browser = Ready();
        app.Gateway.On($"POST assignments/{Some.Id}/hand-over", new { id = Some.Id });

        var page = await browser.Open(Assignment);
        var wrong = await browser.Send(page, "overlever", ("Form.LeavesOn", "snart"), ("Form.Note", "Vi møtes i resepsjonen."));
        await browser.Send(wrong, "overlever", ("Form.LeavesOn", "2027-01-15"), ("Form.Note", "Vi møtes i resepsjonen."));

        Assert.Contains("Årlig prat", page.Main);
        Assert.Contains("Trives godt.", page.Main);
        Assert.Contains(">Vi møtes i resepsjonen.</textarea>", wrong.Main);
        var body = app.Gateway.Last($"POST assignments/{Some.Id}/hand-over").Body!;
        Assert.Equal(("2027-01-15", "Vi møtes i resepsjonen."), ((string?)body["leavesOn"], (string?)body["note"]));
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task Who_leaves_says_why_and_afterwards_how_it_was_without_a_name()
    {
        var browser = Ready();
        app.Gateway.On($"POST assignments/{Some.Id}/end", new { id = Some.Id });
        app.Gateway.On($"POST assignments/{Some.Id}/exit-answer", new { id = Some.Id });

        await browser.Send(await browser.Open(Assignment), "slutt", ("Form.Cause", "moved"));
        app.Gateway.On("GET assignments/mine", Some.List(Some.Assignment("ended")));
        var ended = await browser.Open(Assignment);
        var wrong = await browser.Send(ended, "hvordan", ("Form.Cause", "moved"));
        await browser.Send(wrong, "hvordan", ("Form.FeltSeen", "4"), ("Form.Again", "maybe"), ("Form.Cause", "moved"));

        Assert.Equal("moved", (string?)app.Gateway.Last($"POST assignments/{Some.Id}/end").Body!["cause"]);
        Assert.Contains("uten navnet ditt", ended.Main);
        Assert.Contains("Velg hvordan du hadde det.", wrong.Main);
        var body = Assert.Single(app.Gateway.All($"POST assignments/{Some.Id}/exit-answer")).Body!;
        Assert.Equal((4, "maybe"), ((int?)body["feltSeen"], (string?)body["again"]));
    }

    [Fact]
    public async Task A_certificate_of_service_comes_through_the_portal_in_the_readers_language()
    {
        var browser = Ready();
        app.Gateway.On($"GET assignments/{Some.Id}/service-certificate", new { pdf = true });

        using var answer = await browser.Client.GetAsync($"{Assignment}/attest.pdf");
        app.Gateway.Refuse($"GET assignments/{Some.Id}/service-certificate", "assignment-state", "Oppdraget er ikke begynt.");
        var early = await browser.Open($"{Assignment}/attest.pdf");
        var shown = await browser.Follow(early);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("nb", app.Gateway.All($"GET assignments/{Some.Id}/service-certificate")[0].Headers.AcceptLanguage.ToString());
        Assert.Contains("Oppdraget er ikke begynt.", shown.Main);
        Assert.Equal($"/logg-inn?til={Uri.EscapeDataString($"{Assignment}/attest.pdf")}", (await app.Visitor().Open($"{Assignment}/attest.pdf")).Location);
    }

    [Fact]
    public async Task Lists_have_their_filter_in_the_address()
    {
        var browser = Ready();

        var interests = await browser.Open("/mine-henvendelser?vis=apne");
        var assignments = await browser.Open("/mine-oppdrag?status=ended");

        Assert.Contains("open=true", app.Gateway.Last("GET interests/mine").Query);
        Assert.Contains("status=ended", app.Gateway.Last("GET assignments/mine").Query);
        Assert.Contains("href=\"/mine-henvendelser\"", interests.Main);
        Assert.Contains("href=\"/mine-oppdrag?status=ended\" aria-current=\"true\"", assignments.Main);
    }

    private Browser Ready(string assignment = "active")
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("GET assignments/mine", Some.List(Some.Assignment(assignment)));
        return app.SignedIn();
    }
}
