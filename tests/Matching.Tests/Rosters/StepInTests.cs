using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>Somebody does not come: who could, who stays on, and deadlines that go on though one of them is broken.</summary>
public sealed class StepInTests(StepInTests.MovingApp app) : IClassFixture<StepInTests.MovingApp>
{
    private static readonly IReadOnlyList<WeeklySlot> Always = [.. Enumerable.Range(1, 7).Select(day => new WeeklySlot(day, new(0, 0), new(23, 59)))];

    private readonly Steps steps = new(app);

    public sealed class MovingApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Hosting.Names.Matching;
    }

    [Fact]
    public async Task Who_does_not_come_is_replaced_in_one_step_by_somebody_who_is_free()
    {
        var (missing, free, far) = (await steps.AnAssignedVolunteerAsync(availability: Always), await steps.AnAssignedVolunteerAsync(availability: Always), await steps.AnAssignedVolunteerAsync(availability: Always, postalCode: "9980"));
        var roster = await steps.ARosterAsync();
        var shift = await steps.AShiftAsync(roster, Day(2));
        var signUp = await steps.SignedUpAsync(missing, shift);
        await MoveToAsync(shift, minutes: 20);

        var risk = await RiskAsync(roster, signUp);
        Assert.Equal(free, Assert.Single(risk.GetProperty("couldCome").EnumerateArray()).GetGuid());
        var asked = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/replacement", new { volunteerId = free });
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/replacement", "sign-up-not-possible", new { volunteerId = far });
        await Steps.OkAsync(steps.As(free), $"/api/v1/sign-ups/{asked}/acceptance");

        Assert.Equal(("noShow", "accepted", 1), (await steps.StatusAsync(missing, signUp), await steps.StatusAsync(free, asked), await steps.TakenAsync(shift)));
        await app.PublishedAsync<ShiftOffered>(e => e.SignUpId == asked && e.Kind == "invitation");

        // Who comes after all has been there too; the place is the other's.
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/check-in");
        Assert.Equal(1, await steps.TakenAsync(shift));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task Before_the_start_the_first_is_told_and_nothing_changes_when_the_other_may_not_come()
    {
        var (first, other) = (await steps.AnAssignedVolunteerAsync(), await steps.AnAssignedVolunteerAsync());
        var roster = await steps.ARosterAsync(signUp: "invitation");
        var (shift, same) = (await steps.AShiftAsync(roster, Day(4)), await steps.AShiftAsync(roster, Day(4)));
        var busy = await steps.InvitedAsync(other, same);
        await Steps.OkAsync(steps.As(other), $"/api/v1/sign-ups/{busy}/acceptance");
        var signUp = await steps.InvitedAsync(first, shift);

        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/replacement", "shift-clash", new { volunteerId = other });
        Assert.Equal(("invited", 1), (await steps.StatusAsync(first, signUp), await steps.TakenAsync(shift)));
        var asked = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/replacement", new { volunteerId = other, @override = "Har spurt" });

        Assert.Equal(("released", "invited", 1), (await steps.StatusAsync(first, signUp), await steps.StatusAsync(other, asked), await steps.TakenAsync(shift)));
        await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == signUp && e.What == "released");
    }

    [Fact]
    public async Task Who_offered_to_stay_is_asked_to_and_told_at_once()
    {
        var (stays, late) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var roster = await steps.ARosterAsync();
        var (before, after) = (await steps.AShiftAsync(roster, Day(3), "08:00", "10:00"), await steps.AShiftAsync(roster, Day(3), "10:00", "12:00"));
        var (own, missing) = (await steps.SignedUpAsync(stays, before), await steps.SignedUpAsync(late, after));
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/sign-ups/{own}/stay-on", "sign-up-not-possible");
        await Steps.OkAsync(steps.As(stays), $"/api/v1/sign-ups/{own}/stay", new { minutes = 60 });
        await MoveToAsync(before, minutes: 5);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{own}/check-in");
        await MoveToAsync(after, minutes: 20);

        var stay = Assert.Single((await RiskAsync(roster, missing)).GetProperty("stays").EnumerateArray());
        Assert.Equal((own, false), (stay.GetProperty("signUpId").GetGuid(), stay.GetProperty("asked").GetBoolean()));
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{own}/stay-on");

        await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == own && e.What == "stayOn");
        Assert.NotEqual(JsonValueKind.Null, (await steps.MineAsync(stays, own)).GetProperty("stayAskedAt").ValueKind);
        Assert.True(Assert.Single((await RiskAsync(roster, missing)).GetProperty("stays").EnumerateArray()).GetProperty("asked").GetBoolean());
    }

    [Fact]
    public async Task A_deadline_that_cannot_be_kept_holds_up_no_other()
    {
        var (broken, whole) = (await steps.AnAssignedVolunteerAsync(), await steps.AnAssignedVolunteerAsync());
        var roster = await steps.ARosterAsync(signUp: "invitation");
        var (gone, there) = (await steps.AShiftAsync(roster, Day(9)), await steps.AShiftAsync(roster, Day(9), "14:00", "16:00"));
        var first = await steps.InvitedAsync(broken, gone);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await steps.InvitedAsync(whole, there);
        await app.ReadAsync(db => db.Shifts.Where(s => s.Id == gone).ExecuteDeleteAsync());

        app.Clock.Advance(TimeSpan.FromHours(49));

        await Wait.UntilAsync(async () => await steps.StatusAsync(whole, second) == "lapsed", "the second lapses though the first cannot");
        Assert.Equal("Invited", await app.ReadAsync(db => Task.FromResult(db.SignUps.Single(s => s.Id == first).Status.ToString())));
    }

    [Fact]
    public async Task Somebody_who_has_nothing_to_do_with_the_organisation_cannot_be_asked_to_step_in()
    {
        var volunteer = await steps.AVolunteerAsync();
        var signUp = await steps.SignedUpAsync(volunteer, await steps.AShiftAsync(await steps.ARosterAsync(), Day(5)));

        using var stranger = await steps.Coordinator.PostAsJsonAsync($"/api/v1/sign-ups/{signUp}/replacement", new { volunteerId = await steps.AVolunteerAsync() });

        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    private async Task<JsonElement> RiskAsync(Guid roster, Guid signUp) =>
        (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/at-risk")).GetProperty("items").EnumerateArray()
            .Single(r => r.GetProperty("signUpId").GetGuid() == signUp);

    private async Task MoveToAsync(Guid shift, int minutes)
    {
        var at = (await steps.ShiftAsync(shift)).GetProperty("startsAt").GetDateTime().ToUniversalTime().AddMinutes(minutes);
        if (at > app.Clock.Now)
            app.Clock.Advance(at - app.Clock.Now);
    }

    private string Day(int ahead) => DateOnly.FromDateTime(app.Clock.Now).AddDays(ahead).ToString("yyyy-MM-dd");
}
