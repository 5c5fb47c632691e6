namespace FrivilligPlattform.Portal.Tests.Rosters;

public sealed class RosterPagesTests(PortalApp app)
{
    private static readonly string Home = $"/organisasjon/{Some.Other}/vakter";
    private static readonly string Roster = $"{Home}/{RosterThings.Roster}";
    private static readonly string Shift = $"{Roster}/vakt/{RosterThings.Shift}";

    [Fact]
    public async Task The_rosters_begin_with_what_lacks_people_and_so_does_the_organisations_page()
    {
        var browser = Ready();

        var page = await browser.Open(Home);
        var home = await browser.Open($"/organisasjon/{Some.Other}");

        Assert.Contains("1 plass mangler noen", page.Main);
        Assert.Contains("2 er usikre", page.Main);
        Assert.Contains("1 vakt trenger noen de neste to dagene", home.Main);
    }

    [Fact]
    public async Task A_roster_and_its_weekly_shifts_are_made()
    {
        var browser = Ready();
        app.Gateway.On("POST rosters", new { id = RosterThings.Roster }, 201);
        app.Gateway.On($"POST rosters/{RosterThings.Roster}/shifts", new { id = RosterThings.Shift }, 201);

        var made = await browser.Send(
            await browser.Open($"{Home}/ny"), "ny-vaktliste", ("Form.Title", "Kafé"), ("Form.Type", "event"), ("Form.PlaceName", "Fjell"), ("Form.PostalCode", "3018"),
            ("Form.SignUp", "approval"), ("Form.CancelHours", "24"), ("Form.Introduction", "true"), ("Form.ContactName", "Kari Kontakt"), ("Form.ContactPhone", "22334455"), ("Form.OpensDays", "5"), ("Form.OpensFrom", "18"));
        var hourAlone = await browser.Send(await browser.Open($"{Home}/ny"), "ny-vaktliste", ("Form.Title", "Kafé"), ("Form.OpensFrom", "18"));
        var page = await browser.Open($"{Roster}/ny");
        var wrong = await browser.Send(page, "ny-vakt", ("Form.On", "2026-12-01"), ("Form.From", "ti"), ("Form.To", "12"), ("Form.Role", "Vert"), ("Form.Needed", "2"), ("Form.Weeks", "4"));
        await browser.Send(
            page, "ny-vakt", ("Form.On", "2026-12-01"), ("Form.From", "10"), ("Form.To", "12.30"), ("Form.Role", "Vert"), ("Form.Needed", "2"), ("Form.Role2", "Sjåfør"),
            ("Form.Needed2", "1"), ("Form.Importance", "5"), ("Form.Weeks", "4"));

        Assert.Equal($"{Roster}/ny", made.Location);
        var roster = app.Gateway.Last("POST rosters").Body!;
        Assert.Equal("introduction", (string?)roster["requirements"]![0]!["courseCode"]);
        Assert.Equal(
            ("Kari Kontakt", "22334455", 5, "18:00:00"),
            ((string?)roster["contactName"], (string?)roster["contactPhone"], (int?)roster["opensDaysBefore"], (string?)roster["opensFrom"]));
        Assert.Contains("Skriv også hvor mange dager før", hourAlone.Main);
        Assert.Contains("Skriv klokkeslettet", wrong.Main);
        var body = app.Gateway.Last($"POST rosters/{RosterThings.Roster}/shifts").Body!;
        Assert.Equal(("2026-12-01", "12:30:00", 4, 5), ((string?)body["on"], (string?)body["to"], (int)body["weeks"]!, (int)body["importance"]!));
        Assert.Equal(["Vert", "Sjåfør"], body["roles"]!.AsArray().Select(r => (string?)r!["name"]));
    }

    [Fact]
    public async Task The_week_is_a_table_of_links_and_its_drafts_are_published_together()
    {
        var browser = Ready();
        app.Gateway.On($"POST shifts/{Some.Id}/publication", new { id = Some.Id });

        var page = await browser.Open($"{Roster}?uke={RosterThings.Tomorrow:yyyy-MM-dd}");
        await browser.Send(page, "publiser");

        Assert.Contains($"<a href=\"{Shift}\">", page.Main);
        Assert.Contains("1 av 2 plasser er tatt", page.Main);
        Assert.Contains("uke=", page.Main);
        Assert.Single(app.Gateway.All($"POST shifts/{Some.Id}/publication"));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task A_week_is_proposed_with_reasons_and_sent_as_invitations()
    {
        var browser = Ready();
        app.Gateway.On($"POST rosters/{RosterThings.Roster}/proposals", new { id = RosterThings.Proposal }, 201);
        app.Gateway.On($"POST rosters/{RosterThings.Roster}/proposals/{RosterThings.Proposal}/invitations", new { id = RosterThings.Proposal, invited = 0, leftOut = 1 });

        var proposed = await browser.Send(await browser.Open(Roster), "forslag");
        var page = await browser.Follow(proposed);
        await browser.Send(page, "send-forslag", ("Form.LeaveOut", RosterThings.Volunteer.ToString()));

        Assert.Contains("Berit Berg", page.Main);
        Assert.Contains("2 km unna", page.Main);
        Assert.Contains("De som kunne, har alt nok vakter.", page.Main);
        Assert.Contains("Det gjelder først når hver enkelt har sagt ja", page.Main);
        Assert.Equal(RosterThings.Volunteer, (Guid?)app.Gateway.Last($"POST rosters/{RosterThings.Roster}/proposals/{RosterThings.Proposal}/invitations").Body!["leaveOut"]![0]);
    }

    [Fact]
    public async Task People_are_approved_invited_and_released_with_a_reason()
    {
        var browser = Ready();
        app.Gateway.On($"POST sign-ups/{Some.Id}/approval", new { id = Some.Id });
        app.Gateway.On($"POST sign-ups/{RosterThings.SignUp}/release", new { id = RosterThings.SignUp });
        app.Gateway.On($"POST shifts/{RosterThings.Shift}/invitations", new { id = Some.Id }, 201);

        var page = await browser.Open(Shift);
        await browser.Send(page, $"approval-{Some.Id}");
        var silent = await browser.Send(page, $"ta-av-{RosterThings.SignUp}", ("Reason", ""));
        await browser.Send(page, $"ta-av-{RosterThings.SignUp}", ("Reason", "Færre trengs"));
        await browser.Send(page, "inviter", ("Form.VolunteerId", RosterThings.Volunteer.ToString()), ("Form.Override", "Har spurt henne"));

        Assert.Single(app.Gateway.All($"POST sign-ups/{Some.Id}/approval"));
        Assert.Contains("Skriv grunnen.", silent.Main);
        Assert.Equal("Færre trengs", (string?)app.Gateway.Last($"POST sign-ups/{RosterThings.SignUp}/release").Body!["reason"]);
        Assert.Equal("Har spurt henne", (string?)app.Gateway.Last($"POST shifts/{RosterThings.Shift}/invitations").Body!["override"]);
    }

    [Fact]
    public async Task A_changed_shift_says_who_must_choose_and_a_cancelled_one_asks_for_the_reason()
    {
        var browser = Ready();
        app.Gateway.On($"PUT shifts/{RosterThings.Shift}", new { id = RosterThings.Shift, mustChoose = 1 });
        app.Gateway.On($"POST shifts/{RosterThings.Shift}/cancellation", new { id = RosterThings.Shift, told = 3 });

        var page = await browser.Open($"{Shift}/endre");
        var changed = await browser.Send(page, "endre-vakt", ("Form.From", "11"));
        var after = await browser.Follow(changed);
        await browser.Send(after, "avlys", ("Ending.Reason", "Sykehjemmet stenger"));

        Assert.Contains("1 person har plass", page.Main);
        Assert.Contains("1 person er spurt om det nye passer", after.Html);
        Assert.Equal("\"v3\"", app.Gateway.Last($"PUT shifts/{RosterThings.Shift}").Headers.IfMatch.ToString());
        Assert.Equal("Sykehjemmet stenger", (string?)app.Gateway.Last($"POST shifts/{RosterThings.Shift}/cancellation").Body!["reason"]);
    }

    [Fact]
    public async Task Who_is_uncertain_is_shown_with_who_could_come_instead()
    {
        var browser = Ready();
        app.Gateway.On($"POST sign-ups/{RosterThings.SignUp}/replacement", new { id = Some.Id }, 201);
        app.Gateway.On($"POST sign-ups/{Some.Id}/stay-on", new { id = Some.Id });

        var page = await browser.Open($"{Roster}/usikre");
        await browser.Send(page, $"inviter-{RosterThings.SignUp}-{Some.Id}");
        await browser.Send(page, $"bli-{RosterThings.SignUp}-{Some.Id}");

        Assert.Contains("Har ikke sjekket inn", page.Main);
        Assert.Equal(Some.Id, (Guid?)app.Gateway.Last($"POST sign-ups/{RosterThings.SignUp}/replacement").Body!["volunteerId"]);
        Assert.Contains("Be Berit Berg bli til", page.Main);
        Assert.Single(app.Gateway.All($"POST sign-ups/{Some.Id}/stay-on"));
    }

    [Fact]
    [Trait("Row", "68")]
    [Trait("Row", "69")]
    public async Task A_vigil_is_made_with_staff_on_duty_called_out_and_stopped()
    {
        var browser = Ready();
        var address = $"/organisasjon/{Some.Other}/vaking";
        app.Gateway.On("POST vigils", new { id = RosterThings.Vigil }, 201);
        app.Gateway.On($"POST vigils/{RosterThings.Vigil}/waves", new { wave = 2, called = 3 });
        app.Gateway.On($"POST vigils/{RosterThings.Vigil}/stop", new { id = RosterThings.Vigil, told = 2 });
        app.Gateway.On($"POST vigils/debriefs/{RosterThings.SignUp}", new { signUpId = RosterThings.SignUp });

        var form = await browser.Open($"{address}/ny");
        var alone = await browser.Send(form, "ny-vaking", ("Form.PlaceName", "Fjell"), ("Form.PostalCode", "3018"), ("Form.On", "2026-12-01"), ("Form.From", "18"), ("Form.Hours", "12"), ("Form.TurnHours", "4"));
        var made = await browser.Send(
            form, "ny-vaking", ("Form.PlaceName", "Fjell"), ("Form.PostalCode", "3018"), ("Form.On", "2026-12-01"), ("Form.From", "18"), ("Form.Hours", "12"),
            ("Form.TurnHours", "4"), ("Form.ContactName", "Kari Vakt"), ("Form.ContactPhone", "99887766"));
        var wide = await browser.Send(form, "ny-vaking", ("Form.PerTurn", "4"), ("Form.AskPerPlace", "0"));
        var page = await browser.Follow(made);
        await browser.Send(page, "ring");
        await browser.Send(page, "stopp", ("End.Reason", "familyWishes"));
        await browser.Send(await browser.Open(address), $"samtale-{RosterThings.SignUp}");

        Assert.Contains("Skriv hvem på vakt som kan ringes.", alone.Main);
        Assert.Contains("regnes aldri som bemanning", page.Main);
        Assert.Contains("Skriv et helt tall fra 1 til 3.", wide.Main);
        Assert.Contains("Skriv et helt tall fra 1 til 10.", wide.Main);
        var sent = app.Gateway.Last("POST vigils").Body!;
        Assert.Equal((1, 3, 30), ((int?)sent["perTurn"], (int?)sent["askPerPlace"], (int?)sent["waveMinutes"]));
        Assert.Equal("Kari Vakt", (string?)app.Gateway.Last("POST vigils").Body!["contacts"]![0]!["name"]);
        Assert.Single(app.Gateway.All($"POST vigils/{RosterThings.Vigil}/waves"));
        Assert.Equal("familyWishes", (string?)app.Gateway.Last($"POST vigils/{RosterThings.Vigil}/stop").Body!["reason"]);
        Assert.Single(app.Gateway.All($"POST vigils/debriefs/{RosterThings.SignUp}"));
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task How_many_a_call_out_reaches_at_a_time_is_shown_and_changed()
    {
        var browser = Ready();
        var address = $"/organisasjon/{Some.Other}/vaking/{RosterThings.Vigil}";
        app.Gateway.On($"POST vigils/{RosterThings.Vigil}/reach", new { id = RosterThings.Vigil });

        var page = await browser.Open(address);
        var wrong = await browser.Send(page, "rekkevidde", ("Reach.AskPerPlace", "40"), ("Reach.WaveMinutes", "15"));
        var changed = await browser.Send(page, "rekkevidde", ("Reach.AskPerPlace", "6"), ("Reach.WaveMinutes", "15"));

        Assert.Contains("3 om gangen for hver ledig plass, og flere etter 45 minutter", page.Main);
        Assert.Matches("<option value=\"45\" selected", page.Main);
        Assert.Contains("Skriv et helt tall fra 1 til 10.", wrong.Main);
        Assert.Contains("value=\"40\"", wrong.Main);
        var body = app.Gateway.Last($"POST vigils/{RosterThings.Vigil}/reach").Body!;
        Assert.Equal((6, 15), ((int?)body["askPerPlace"], (int?)body["waveMinutes"]));
        Assert.Equal(address, changed.Location);
    }

    [Fact]
    [Trait("Row", "139")]
    [Trait("Row", "145")]
    public async Task A_pair_is_proposed_on_what_both_like_and_what_the_recipient_gives_and_its_continuity_is_shown()
    {
        var browser = Ready();
        var address = $"/organisasjon/{Some.Other}/par";
        app.Gateway.On("POST pairs", new { id = RosterThings.Pair, shared = new[] { "conversation" }, code = "ABCDEFGHJKLM" }, 201);
        app.Gateway.On($"POST pairs/{RosterThings.Pair}/calls", new { id = RosterThings.Pair });

        var list = await browser.Open(address);
        await browser.Send(list, $"notat-{RosterThings.Pair}", ("What", "call.well"));
        var made = await browser.Send(
            await browser.Open($"{address}/nytt"), "nytt-par", ("Form.VolunteerId", RosterThings.Volunteer.ToString()), ("Form.Recipient", "B-13"),
            ("Form.Likes", "conversation"), ("Form.Gives", "cooking"), ("Form.RhythmDays", "14"), ("Form.CallDays", "60"));

        Assert.Contains("91 %", list.Main);
        Assert.Contains("Vil bli ringt opp", list.Main);
        Assert.Equal("well", (string?)app.Gateway.Last($"POST pairs/{RosterThings.Pair}/calls").Body!["outcome"]);
        Assert.Equal("cooking", (string?)app.Gateway.Last("POST pairs").Body!["recipientGives"]![0]);
        Assert.Contains("ABCDEFGHJKLM", made.Main);
    }

    [Fact]
    [Trait("Row", "139")]
    public async Task A_pair_is_handed_over_to_a_follower_with_the_same_recipient_and_rhythm()
    {
        var browser = Ready();
        var address = $"/organisasjon/{Some.Other}/par";
        app.Gateway.On("POST pairs", new { id = Some.Id, shared = Array.Empty<string>(), code = "ABCDEFGHJKLM" }, 201);
        app.Gateway.On("GET assignments", Some.List(Given(RosterThings.Volunteer, "Berit Berg"), Given(Some.Id, "Per Ny")));

        var list = await browser.Open(address);
        var form = await browser.Open($"{address}/nytt?etter={RosterThings.Pair}");
        var made = await browser.Send(form, "nytt-par", ("Form.VolunteerId", Some.Id.ToString()));
        var strange = await browser.Open($"{address}/nytt?etter={Guid.CreateVersion7()}");

        Assert.Contains($"href=\"{address}/nytt?etter={RosterThings.Pair}\"", list.Main);
        Assert.Contains("Berit Berg besøker B-12 i dag", form.Main);
        Assert.DoesNotContain($"value=\"{RosterThings.Volunteer}\"", form.Main);
        var body = app.Gateway.Last("POST pairs").Body!;
        Assert.Equal(("B-12", RosterThings.Pair, 14), ((string?)body["recipient"], (Guid?)body["followsId"], (int?)body["rhythmDays"]));
        Assert.Contains("ABCDEFGHJKLM", made.Main);
        Assert.Equal(404, strange.Status);
    }

    [Fact]
    public async Task Hours_are_saved_with_names_and_corrections_and_a_period_that_makes_no_sense_is_said_to()
    {
        var browser = Ready();
        app.Gateway.On("GET hours", Some.List(new
        {
            id = Some.Id,
            volunteerId = RosterThings.Volunteer,
            title = "Kafé; kjøkken",
            on = "2026-11-17",
            minutes = 90,
            status = "approved",
            note = "=1+1",
            corrections = new[] { new { fromMinutes = 120, toMinutes = 90, reason = "Gikk tidligere", at = "2026-11-18T10:00:00Z" } },
        }));

        var file = await browser.Client.GetStringAsync($"/organisasjon/{Some.Other}/timer/fil?fra=2026-11-01&til=2026-11-30");
        var wrong = await browser.Follow(await browser.Open($"/organisasjon/{Some.Other}/timer/fil?fra=2026-11-30&til=2026-11-01"));

        Assert.Contains("2026-11-17;Berit Berg;\"Kafé; kjøkken\";90;", file);
        Assert.Contains("'=1+1", file);
        Assert.Contains("120 → 90, Gikk tidligere", file);
        Assert.Contains("Velg en periode på høyst 400 dager", wrong.Main);
    }

    private static object Given(Guid volunteer, string name) => new
    {
        id = volunteer,
        interestId = Some.Id,
        opportunityId = Some.Id,
        opportunityTitle = "Besøksvenn",
        volunteerId = volunteer,
        volunteerName = name,
        status = "active",
        startsOn = "2026-01-01",
        offeredAt = "2026-01-01T10:00:00Z",
    };

    private Browser Ready()
    {
        Everything.Answers(app.Gateway);
        return app.SignedIn(Some.Account(memberships: new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", role = "coordinator" }));
    }
}
