using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Matching.V1;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>On a clock of its own: deadlines, reminders, attendance and hours.</summary>
public sealed class AttendanceTests(AttendanceTests.MovingApp app) : IClassFixture<AttendanceTests.MovingApp>
{
    public sealed class MovingApp : Testing.ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Hosting.Names.Matching;
    }

    private readonly Steps steps = new(app);

    [Fact]
    public async Task Who_checks_in_by_the_code_gets_the_hours_logged_from_the_shift()
    {
        var (volunteer, on) = (await steps.AVolunteerAsync(), Day(2));
        var shift = await steps.AShiftAsync(await steps.ARosterAsync(), on);
        var signUp = await steps.SignedUpAsync(volunteer, shift);
        var code = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/shifts/{shift}/check-in-code")).GetProperty("code").GetString();
        await Steps.RefusedAsync(steps.As(volunteer), $"/api/v1/shifts/{shift}/check-in", "not-shift-time", new { code });

        MoveTo(await StartAsync(shift));
        await Steps.RefusedAsync(steps.As(volunteer), $"/api/v1/shifts/{shift}/check-in", "wrong-code", new { code = "feil" });
        await Steps.OkAsync(steps.As(volunteer), $"/api/v1/shifts/{shift}/check-in", new { code });
        app.Clock.Advance(TimeSpan.FromHours(3));
        var ended = await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/check-out", new { });

        Assert.Equal(120, ended.GetProperty("minutes").GetInt32());
        var logged = await app.PublishedAsync<HoursLogged>(e => e.HoursId == ended.GetProperty("hoursId").GetGuid());
        Assert.Equal((120, steps.Organisation, volunteer, DateOnly.Parse(on)), (logged.Minutes, logged.OrganisationId, logged.VolunteerId, logged.On));
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/hours/{logged.HoursId}/approval");
        await Steps.RefusedAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/check-out", "not-checked-in", new { });
    }

    [Fact]
    [Trait("Scenario", "18")]
    public async Task A_night_shift_through_the_change_to_summer_time_gives_the_hours_that_passed()
    {
        MoveTo(new DateTime(2027, 3, 25, 12, 0, 0, DateTimeKind.Utc));
        var volunteer = await steps.AVolunteerAsync();
        var shift = await steps.AShiftAsync(await steps.ARosterAsync(), "2027-03-27", "23:00", "07:00");
        var signUp = await steps.SignedUpAsync(volunteer, shift);

        MoveTo(await StartAsync(shift));
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/check-in");
        app.Clock.Advance(TimeSpan.FromHours(7));
        var ended = await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/check-out", new { });

        Assert.Equal(7 * 60, ended.GetProperty("minutes").GetInt32());
        Assert.Equal(7 * 60, (await steps.ShiftAsync(shift)).GetProperty("minutes").GetInt32());
    }

    [Fact]
    public async Task Who_was_there_and_forgot_to_say_so_is_noted_by_the_coordinator_afterwards_with_the_whole_shift()
    {
        var (volunteer, shift) = (await steps.AVolunteerAsync(), await steps.AShiftAsync(await steps.ARosterAsync(), Day(2)));
        var signUp = await steps.SignedUpAsync(volunteer, shift);
        MoveTo((await StartAsync(shift)).AddDays(3));

        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/check-in");
        var ended = await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/check-out", new { });

        Assert.Equal(120, ended.GetProperty("minutes").GetInt32());
        var logged = await app.PublishedAsync<HoursLogged>(e => e.HoursId == ended.GetProperty("hoursId").GetGuid());
        Assert.Equal((volunteer, 120), (logged.VolunteerId, logged.Minutes));
    }

    [Fact]
    public async Task An_organisations_shifts_that_lack_people_or_may_lose_some_are_listed_with_numbers_only()
    {
        var volunteer = await steps.AVolunteerAsync();
        var roster = await steps.ARosterAsync();
        var (near, far) = (await steps.AShiftAsync(roster, Day(1), needed: 2), await steps.AShiftAsync(roster, Day(9)));
        var signUp = await steps.SignedUpAsync(volunteer, near);
        await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/hand-over", new { wanted = true });

        var list = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/at-risk?organisationId={steps.Organisation}")).GetProperty("items");

        var found = list.EnumerateArray().Single(s => s.GetProperty("shiftId").GetGuid() == near);
        Assert.Equal((1, 1), (found.GetProperty("open").GetInt32(), found.GetProperty("doubtful").GetInt32()));
        Assert.DoesNotContain(list.EnumerateArray(), s => s.GetProperty("shiftId").GetGuid() == far);
        Assert.DoesNotContain(volunteer.ToString(), list.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_are_logged_only_if_the_person_wants()
    {
        var (volunteer, shift) = (await steps.AVolunteerAsync(), await steps.AShiftAsync(await steps.ARosterAsync(), Day(2)));
        var signUp = await steps.SignedUpAsync(volunteer, shift);
        MoveTo(await StartAsync(shift));
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/check-in");

        var ended = await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/check-out", new { logHours = false, minutes = 60 });

        Assert.Equal(JsonValueKind.Null, ended.GetProperty("hoursId").ValueKind);
    }

    [Fact]
    public async Task An_unanswered_offer_goes_on_to_the_next()
    {
        var people = new[] { await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync() };
        var shift = await steps.AShiftAsync(await steps.ARosterAsync(), Day(5));
        var first = await steps.SignedUpAsync(people[0], shift);
        var (second, third) = (await steps.SignedUpAsync(people[1], shift, "waiting", wait: true), await steps.SignedUpAsync(people[2], shift, "waiting", wait: true));
        await Steps.OkAsync(steps.As(people[0]), $"/api/v1/sign-ups/{first}/withdrawal", new { evenLate = false });

        app.Clock.Advance(TimeSpan.FromHours(13));
        await Testing.Wait.UntilAsync(async () => await steps.StatusAsync(people[2], third) == "offered", "the next is asked");

        Assert.Equal("lapsed", await steps.StatusAsync(people[1], second));
        await Steps.RefusedAsync(steps.As(people[1]), $"/api/v1/sign-ups/{second}/acceptance", "sign-up-not-possible");
        Assert.Equal(1, await steps.TakenAsync(shift));
    }

    [Fact]
    public async Task Everybody_is_reminded_as_long_before_as_they_wish_and_once()
    {
        var (early, standard, never) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        await Steps.OkAsync(steps.As(early), "/api/v1/diary", new { remindHours = 72 });
        await Steps.OkAsync(steps.As(never), "/api/v1/diary", new { remindHours = 0 });
        var shift = await steps.AShiftAsync(await steps.ARosterAsync(), Day(6), needed: 3);
        foreach (var person in new[] { early, standard, never })
            await steps.SignedUpAsync(person, shift);
        var start = await StartAsync(shift);

        MoveTo(start.AddHours(-70));
        await app.PublishedAsync<ShiftNear>(e => e.ShiftId == shift && e.VolunteerId == early);
        Assert.DoesNotContain(await app.AllPublishedAsync<ShiftNear>(), e => e.ShiftId == shift && e.VolunteerId == standard);

        MoveTo(start.AddHours(-23));
        await app.PublishedAsync<ShiftNear>(e => e.ShiftId == shift && e.VolunteerId == standard);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, (await app.AllPublishedAsync<ShiftNear>()).Count(e => e.ShiftId == shift));
    }

    [Fact]
    public async Task Who_will_perhaps_not_come_is_listed_with_who_could()
    {
        var (missing, waiting, before) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var roster = await steps.ARosterAsync();
        var first = await steps.AShiftAsync(roster, Day(2), "08:00", "10:00");
        var second = await steps.AShiftAsync(roster, Day(2), "10:00", "12:00");
        var stays = await steps.SignedUpAsync(before, first);
        var late = await steps.SignedUpAsync(missing, second);
        await steps.SignedUpAsync(waiting, second, "waiting", wait: true);
        await Steps.OkAsync(steps.As(before), $"/api/v1/sign-ups/{stays}/stay", new { minutes = 60 });

        MoveTo((await StartAsync(second)).AddMinutes(20));
        var risk = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/at-risk")).GetProperty("items").EnumerateArray()
            .Single(r => r.GetProperty("signUpId").GetGuid() == late);

        Assert.Equal("notCheckedIn", risk.GetProperty("why")[0].GetString());
        Assert.Equal((waiting, before), (risk.GetProperty("couldCome")[0].GetGuid(), risk.GetProperty("couldStay")[0].GetGuid()));

        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{late}/no-show");
        var next = await steps.AShiftAsync(roster, Day(1), "10:00", "12:00");
        var again = await steps.SignedUpAsync(missing, next);
        risk = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/at-risk")).GetProperty("items").EnumerateArray()
            .Single(r => r.GetProperty("signUpId").GetGuid() == again);
        Assert.Equal("missedLastTime", risk.GetProperty("why")[0].GetString());
    }

    [Fact]
    public async Task A_calendar_is_read_by_its_secret_address_until_that_is_renewed()
    {
        var volunteer = await steps.AVolunteerAsync();
        var roster = await steps.ARosterAsync();
        var shift = await steps.AShiftAsync(roster, Day(3), needed: 2);
        await steps.SignedUpAsync(volunteer, shift);
        var mine = (await Steps.OkAsync(steps.As(volunteer), "/api/v1/diary/calendar")).GetProperty("address").GetString()!;
        var units = (await Steps.OkAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/calendar")).GetProperty("address").GetString()!;

        var calendar = await app.Anonymous().GetStringAsync(mine);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains($"\r\nDTSTART:{await StartAsync(shift):yyyyMMdd'T'HHmmss'Z'}\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CONFIRMED\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
        var unit = await app.Anonymous().GetStringAsync(units);
        Assert.Contains("1 av 2 plasser er tatt", unit, StringComparison.Ordinal);
        Assert.DoesNotContain(volunteer.ToString("N"), unit, StringComparison.Ordinal);

        await Steps.OkAsync(steps.As(volunteer), "/api/v1/diary/calendar");
        using var old = await app.Anonymous().GetAsync(mine);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.CalendarAddresses.AsEnumerable().Any(a => mine.Contains(a.KeyHash, StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task A_units_calendar_shows_all_of_the_organisations_rosters_there_and_nobody_elses()
    {
        var unit = Guid.CreateVersion7();
        var (one, two, elsewhere) = (await steps.ARosterAsync(unitId: unit), await steps.ARosterAsync(unitId: unit), await steps.ARosterAsync());
        var shifts = new[] { await steps.AShiftAsync(one, Day(3)), await steps.AShiftAsync(two, Day(4)), await steps.AShiftAsync(elsewhere, Day(5)) };
        var neighbours = new Steps(app);
        var body = new { organisationId = steps.Organisation, unitId = unit };

        var address = (await Steps.OkAsync(steps.Coordinator, "/api/v1/rosters/unit-calendar", body)).GetProperty("address").GetString()!;
        var theirs = (await Steps.OkAsync(neighbours.Coordinator, "/api/v1/rosters/unit-calendar", new { organisationId = neighbours.Organisation, unitId = unit }))
            .GetProperty("address").GetString()!;

        var calendar = await app.Anonymous().GetStringAsync(address);
        Assert.All(shifts[..2], s => Assert.Contains($"UID:{s:N}", calendar, StringComparison.Ordinal));
        Assert.DoesNotContain($"UID:{shifts[2]:N}", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", await app.Anonymous().GetStringAsync(theirs), StringComparison.Ordinal);
    }

    private string Day(int ahead) => DateOnly.FromDateTime(app.Clock.Now).AddDays(ahead).ToString("yyyy-MM-dd");

    private void MoveTo(DateTime at)
    {
        if (at > app.Clock.Now)
            app.Clock.Advance(at - app.Clock.Now);
    }

    private async Task<DateTime> StartAsync(Guid shift) => (await steps.ShiftAsync(shift)).GetProperty("startsAt").GetDateTime().ToUniversalTime();
}
