namespace FrivilligPlattform.Portal.Tests.Rosters;

public sealed class MyShiftsPagesTests(PortalApp app)
{
    private static readonly Guid SignUp = RosterThings.SignUp;
    private static readonly string ShiftPage = $"/vakter/{RosterThings.Shift}";

    [Fact]
    [Trait("Row", "16")]
    public async Task The_next_shift_comes_first_and_the_week_is_a_table_of_links()
    {
        var browser = Ready("accepted");

        var page = await browser.Open($"/mine-vakter?uke={RosterThings.Tomorrow:yyyy-MM-dd}");
        var mine = await browser.Open("/min-side");

        Assert.Contains("Neste vakt", page.Main);
        Assert.Contains($"<a href=\"{ShiftPage}\">", page.Main[page.Main.IndexOf("<table", StringComparison.Ordinal)..page.Main.IndexOf("</table>", StringComparison.Ordinal)]);
        Assert.Contains("Neste vakt: Kafé på sykehjemmet", mine.Main);
    }

    [Theory]
    [Trait("Row", "126")]
    [InlineData("ja", "acceptance")]
    [InlineData("nei", "refusal")]
    public async Task An_invitation_is_answered_in_one_click_and_no_reason_is_asked(string answer, string step)
    {
        var browser = Ready("invited");
        app.Gateway.On($"POST sign-ups/{SignUp}/{step}", new { id = SignUp });

        var page = await browser.Open("/mine-vakter");
        var sent = await browser.Send(page, $"{answer}-{SignUp}");

        Assert.Equal("/mine-vakter", sent.Location);
        Assert.Single(app.Gateway.All($"POST sign-ups/{SignUp}/{step}"));
        Assert.Contains("Du trenger ikke gi noen grunn", page.Main);
        Assert.DoesNotContain("<textarea", page.Main);
        Assert.Contains("1 vakt venter på svar", (await browser.Open("/min-side")).Main);
    }

    [Fact]
    public async Task A_swap_that_is_offered_is_agreed_to()
    {
        var browser = Ready("accepted");
        app.Gateway.On("GET sign-ups/mine", Some.List(RosterThings.Mine("accepted", swapWith: Some.Id)));
        app.Gateway.On($"POST sign-ups/{SignUp}/swap", new { id = SignUp });

        await browser.Send(await browser.Open("/mine-vakter"), $"bytt-{SignUp}");

        Assert.Single(app.Gateway.All($"POST sign-ups/{SignUp}/swap"));
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task A_single_shift_is_signed_up_for_or_waited_for()
    {
        var browser = Ready(null);
        app.Gateway.On($"POST shifts/{RosterThings.Shift}/sign-ups", new { id = SignUp, status = "accepted", role = "r1" }, 201);

        var page = await browser.Open(ShiftPage);
        await browser.Send(page, "meld-pa");
        app.Gateway.On($"GET shifts/{RosterThings.Shift}", RosterThings.Details(taken: 2), etag: "\"v3\"");
        var full = await browser.Open(ShiftPage);
        await browser.Send(full, "meld-pa");

        Assert.Contains("Meld meg på", page.Main);
        Assert.Contains("Sett meg på ventelisten", full.Main);
        Assert.Equal([false, true], app.Gateway.All($"POST shifts/{RosterThings.Shift}/sign-ups").Select(a => (bool?)a.Body!["waitIfFull"]));
    }

    [Fact]
    [Trait("Row", "135")]
    public Task Who_needs_a_guardian_for_a_shift_is_led_to_asking_one() => IsLedAsync("guardian-missing", "/min-profil/foresatt");

    [Fact]
    [Trait("Row", "135")]
    public Task Who_is_no_volunteer_yet_is_led_to_the_profile() => IsLedAsync("not-a-volunteer", "/min-profil");

    [Fact]
    [Trait("Row", "16")]
    public async Task A_task_without_a_free_place_is_waited_for_and_who_waits_takes_another_that_is_free()
    {
        var browser = Ready(null);
        app.Gateway.On($"POST shifts/{RosterThings.Shift}/sign-ups", new { id = SignUp, status = "waiting", role = "r1" }, 201);
        var shift = System.Text.Json.JsonSerializer.SerializeToNode(RosterThings.Details())!;
        shift["roles"] = System.Text.Json.JsonSerializer.SerializeToNode(new[]
        {
            new { code = "r1", name = "Turleder", needed = 1, taken = 1, minimumAge = 15 }, new { code = "r2", name = "Turfølge", needed = 2, taken = 0, minimumAge = 15 },
        });
        app.Gateway.On($"GET shifts/{RosterThings.Shift}", shift, etag: "\"v3\"");

        var page = await browser.Open(ShiftPage);
        await browser.Send(page, "meld-pa", ("Form.Role", "r1"));
        app.Gateway.On("GET sign-ups/mine", Some.List(RosterThings.Mine("waiting")));
        var waits = await browser.Open(ShiftPage);
        await browser.Send(waits, "meld-pa", ("Form.Role", "r2"));

        Assert.Contains("kommer du på ventelisten for den", page.Main);
        Assert.DoesNotContain("value=\"r1\"", waits.Main);
        Assert.Equal(
            [("r1", true), ("r2", false)], app.Gateway.All($"POST shifts/{RosterThings.Shift}/sign-ups").Select(a => ((string?)a.Body!["role"], (bool)a.Body["waitIfFull"]!)));
    }

    [Fact]
    public async Task What_the_rules_say_no_to_is_said_on_the_page()
    {
        var browser = Ready(null);
        app.Gateway.Refuse($"POST shifts/{RosterThings.Shift}/sign-ups", "too-little-rest", "Det blir for kort tid mellom vaktene.");

        var again = await browser.Send(await browser.Open(ShiftPage), "meld-pa");

        Assert.Contains("Det blir for kort tid mellom vaktene.", again.Main);
    }

    [Fact]
    public async Task A_shift_is_taken_over_with_one_of_ones_own_in_return()
    {
        var browser = Ready(null);
        var own = Guid.CreateVersion7();
        app.Gateway.On("GET sign-ups/mine", Some.List(new
        {
            id = own,
            shiftId = Guid.CreateVersion7(),
            organisationId = Some.Other,
            title = "Tur",
            placeName = "Fjell",
            role = "r1",
            startsAt = RosterThings.Tomorrow.AddDays(1),
            endsAt = RosterThings.Tomorrow.AddDays(1).AddHours(1),
            status = "accepted",
            cancelHours = 12,
            wantsHandOver = false,
        }));
        app.Gateway.On($"POST sign-ups/{Some.Id}/take-over", new { id = (Guid?)null, waitsForYes = true });

        await browser.Send(await browser.Open(ShiftPage), $"overta-{Some.Id}", ("Swap.InReturn", own.ToString()));

        Assert.Equal(own, (Guid?)app.Gateway.Last($"POST sign-ups/{Some.Id}/take-over").Body!["inReturn"]);
    }

    [Fact]
    public async Task Who_cannot_come_hands_over_or_signs_off_and_is_told_when_it_is_late()
    {
        var browser = Ready("accepted");
        app.Gateway.On($"POST sign-ups/{SignUp}/hand-over", new { id = SignUp, wantsHandOver = true });
        app.Gateway.On($"POST sign-ups/{SignUp}/withdrawal", new { id = SignUp });
        await browser.Send(await browser.Open(ShiftPage), "gi-bort");

        app.Gateway.On("GET sign-ups/mine", Some.List(RosterThings.Mine("accepted", startsInHours: 3)));
        var near = await browser.Open(ShiftPage);
        await browser.Send(near, "meld-av");

        Assert.True((bool)app.Gateway.Last($"POST sign-ups/{SignUp}/hand-over").Body!["wanted"]!);
        Assert.Contains("Fristen er ute", near.Main);
        Assert.True((bool)app.Gateway.Last($"POST sign-ups/{SignUp}/withdrawal").Body!["evenLate"]!);
    }

    [Fact]
    public async Task One_checks_in_by_the_code_on_the_spot_and_out_with_the_hours()
    {
        var browser = Ready("accepted");
        app.Gateway.On($"POST shifts/{RosterThings.Shift}/check-in", new { id = SignUp });
        app.Gateway.On($"POST sign-ups/{SignUp}/check-out", new { id = SignUp, hoursId = Some.Id, minutes = 90 });

        var here = await browser.Open($"{ShiftPage}/innsjekk?kode=abc123");
        await browser.Send(here, "innsjekk");
        app.Gateway.On("GET sign-ups/mine", Some.List(RosterThings.Mine("attended")));
        var again = await browser.Open($"{ShiftPage}/innsjekk?kode=abc123");
        var page = await browser.Open(ShiftPage);
        var wrong = await browser.Send(page, "ferdig", ("Out.Hours", "mange"));
        await browser.Send(page, "ferdig", ("Out.Hours", "1,5"));
        await browser.Send(page, "ferdig", ("Out.NoHours", "true"));

        Assert.Contains("value=\"abc123\"", here.Main);
        Assert.Contains("Kafé på sykehjemmet", here.Main);
        Assert.Contains("Du er sjekket inn", again.Main);
        Assert.DoesNotContain("<form", again.Main);
        Assert.Equal("abc123", (string?)app.Gateway.Last($"POST shifts/{RosterThings.Shift}/check-in").Body!["code"]);
        Assert.Contains("Skriv timene som et tall", wrong.Main);
        var outs = app.Gateway.All($"POST sign-ups/{SignUp}/check-out");
        Assert.Equal([(90, true), (null, false)], outs.Select(o => ((int?)o.Body!["minutes"], (bool)o.Body!["logHours"]!)));
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task Wishes_keep_the_days_away_that_stand_and_the_calendar_is_told_once()
    {
        var browser = Ready("accepted");
        app.Gateway.On("POST diary", new { remindHours = 48 });
        app.Gateway.On("POST diary/calendar", new { address = "/api/v1/calendars/k3y.ics" });

        var page = await browser.Open("/mine-vakter/onsker");
        await browser.Send(page, "onsker", ("Form.RemindHours", "48"), ("Form.MostShifts", "2"), ("Form.Wished", RosterThings.Roster.ToString()), ("Form.KeepAway", "2026-12-24 2027-01-02"), ("Form.AwayFrom", "01.02.2027"), ("Form.AwayTo", "07.02.2027"));
        var address = await browser.Send(page, "kalender");

        var body = app.Gateway.Last("POST diary").Body!;
        Assert.Equal((48, 2), ((int)body["remindHours"]!, (int)body["mostShiftsAWeek"]!));
        Assert.Equal(RosterThings.Roster, (Guid?)body["wishedRosters"]![0]);
        Assert.Equal(["2026-12-24", "2027-02-01"], body["away"]!.AsArray().Select(a => (string?)a!["from"]));
        Assert.Contains("/api/v1/calendars/k3y.ics", address.Main);
        Assert.DoesNotContain("k3y", page.Main);
    }

    [Fact]
    public async Task Who_scans_the_code_without_a_place_is_shown_the_way_to_one_and_a_visitor_to_sign_in()
    {
        var browser = Ready(null);

        var page = await browser.Open($"{ShiftPage}/innsjekk?kode=abc123");
        var visitor = await app.Visitor().Open($"{ShiftPage}/innsjekk?kode=abc123");

        Assert.Contains("Du har ikke plass på denne vakten", page.Main);
        Assert.Contains($"href=\"{ShiftPage}\"", page.Main);
        Assert.StartsWith("/logg-inn", visitor.Location);
        Assert.Contains("kode", Uri.UnescapeDataString(visitor.Location!));
    }

    [Fact]
    public async Task Several_shifts_are_signed_up_for_in_one_go_and_a_no_to_one_holds_up_no_other()
    {
        var browser = Ready(null);
        var other = Guid.CreateVersion7();
        app.Gateway.On("GET shifts", Some.List(RosterThings.Open(), RosterThings.Open(other, "Turgruppe")));
        app.Gateway.On($"POST shifts/{RosterThings.Shift}/sign-ups", new { id = SignUp, status = "accepted", role = "r1" }, 201);
        app.Gateway.Refuse($"POST shifts/{other}/sign-ups", "shift-clash", "Du har en annen vakt da.");

        var page = await browser.Open("/vakter");
        var none = await browser.Send(page, "meld-pa-flere");
        var some = await browser.Send(page, "meld-pa-flere", ("Chosen", RosterThings.Shift.ToString()), ("Chosen", other.ToString()));
        var one = await browser.Send(page, "meld-pa-flere", ("Chosen", RosterThings.Shift.ToString()));

        Assert.Contains("Velg minst én vakt.", none.Main);
        Assert.Contains("Du er meldt på 1 vakt.", some.Main);
        Assert.Contains("Du har en annen vakt da.", some.Main);
        Assert.Equal("/mine-vakter", one.Location);
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task A_call_to_a_vigil_is_answered_and_a_turn_may_be_stopped_at_any_moment()
    {
        var browser = Ready(null);
        app.Gateway.On("GET sign-ups/mine", Some.List(RosterThings.Called()));
        app.Gateway.On($"POST sign-ups/{SignUp}/acceptance", new { id = SignUp });

        var page = await browser.Open($"/vaking/{RosterThings.Vigil}");
        var sent = await browser.Send(page, $"ja-{SignUp}");

        Assert.Equal($"/vaking/{RosterThings.Vigil}", sent.Location);
        Assert.Contains("Du kan stoppe når som helst", page.Main);
        Assert.Contains("tel:99887766", page.Main);
    }

    [Fact]
    [Trait("Row", "85")]
    public async Task A_pair_is_paused_by_the_volunteer_and_steered_by_the_recipient_with_the_code_of_the_letter()
    {
        var browser = Ready("accepted");
        app.Gateway.On($"POST pairs/{RosterThings.Pair}/steps", new { id = RosterThings.Pair });
        app.Gateway.On("POST pairs/wishes", new { status = "stopped", contactWanted = true });

        await browser.Send(await browser.Open("/mine-par"), $"pause-{RosterThings.Pair}");
        var visitor = app.Visitor();
        var done = await visitor.Send(await visitor.Open("/besok"), "onske", ("Form.Code", "ABCDEFGHJKLM"), ("Form.Wish", "stop"));

        Assert.Equal("pause", (string?)app.Gateway.Last($"POST pairs/{RosterThings.Pair}/steps").Body!["step"]);
        Assert.Equal("stop", (string?)app.Gateway.Last("POST pairs/wishes").Body!["wish"]);
        Assert.Contains("Noen ringer deg.", done.Main);
    }

    private async Task IsLedAsync(string refusal, string where)
    {
        var browser = Ready(null);
        app.Gateway.Refuse($"POST shifts/{RosterThings.Shift}/sign-ups", refusal, "Noe mangler først.");

        var page = await browser.Open(ShiftPage);
        var refused = await browser.Send(page, "meld-pa");

        Assert.DoesNotContain($"href=\"{where}\"", page.Main);
        Assert.Contains("Noe mangler først.", refused.Main);
        Assert.Contains($"href=\"{where}\"", refused.Main);
    }

    private Browser Ready(string? status)
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("GET sign-ups/mine", status is null ? Some.List() : Some.List(RosterThings.Mine(status)));
        return app.SignedIn();
    }
}
