using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>Who is under 18 comes on shifts when a guardian agrees.</summary>
public sealed class GuardianTests(MatchingApp app)
{
    private const string Missing = "guardian-missing";

    private readonly Steps steps = new(app);

    [Fact]
    [Trait("Row", "135")]
    public async Task Who_is_under_eighteen_gets_no_place_before_a_guardian_agrees()
    {
        var young = await steps.AnAssignedVolunteerAsync(16, guardian: false);
        var (open, asking, other) = (await steps.AShiftAsync(), await steps.AShiftAsync("approval"), await steps.AShiftAsync());
        var given = await steps.SignedUpAsync(await steps.AVolunteerAsync(), other);
        await Steps.OkAsync(steps.As((await app.ReadAsync(db => Task.FromResult(db.SignUps.Single(s => s.Id == given)))).VolunteerId), $"/api/v1/sign-ups/{given}/hand-over", new { wanted = true });

        await Steps.RefusedAsync(await steps.SignUpAsync(young, open), Missing);
        await Steps.RefusedAsync(await steps.SignUpAsync(young, asking), Missing);
        await Steps.RefusedAsync(steps.As(young), $"/api/v1/sign-ups/{given}/take-over", Missing, new { });
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{open}/invitations", Missing, new { volunteerId = young, @override = "Jeg kjenner familien" });

        await steps.GuardianAsync(young, true);

        await steps.SignedUpAsync(young, open);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Whose_age_nobody_knows_gets_no_place_before_a_profile_says_it()
    {
        var (somebody, shift) = (An.Volunteer(age: 16), await steps.AShiftAsync());
        await app.ReceivesAsync(An.Assignment(somebody.VolunteerId, organisation: steps.Organisation));

        await Steps.RefusedAsync(await steps.SignUpAsync(somebody.VolunteerId, shift), "not-a-volunteer");
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{shift}/invitations", "not-a-volunteer", new { volunteerId = somebody.VolunteerId, @override = "Jeg kjenner familien" });
        await app.ReceivesAsync(somebody);

        await Steps.RefusedAsync(await steps.SignUpAsync(somebody.VolunteerId, shift), Missing);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task A_guardians_yes_that_arrives_before_the_volunteer_counts_and_an_older_answer_changes_nothing()
    {
        var registered = An.Volunteer(age: 15);
        await steps.GuardianAsync(registered.VolunteerId, true, An.Morning.AddMinutes(10));
        await steps.GuardianAsync(registered.VolunteerId, false, An.Morning.AddMinutes(5));
        await app.ReceivesAsync(registered);

        await steps.SignedUpAsync(registered.VolunteerId, await steps.AShiftAsync());
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Coordinators_are_told_of_a_yes_taken_back_for_every_shift_to_come_and_see_whose_it_is()
    {
        var young = await steps.AnAssignedVolunteerAsync(16);
        var roster = await steps.ARosterAsync();
        var (near, far) = (await steps.AShiftAsync(roster), await steps.AShiftAsync(roster, on: "2026-12-15"));
        var (first, second, invited) = (await steps.SignedUpAsync(young, near), await steps.SignedUpAsync(young, far), await steps.InvitedAsync(young, await steps.AShiftAsync(roster, on: "2026-11-26")));

        await steps.GuardianAsync(young, false, An.Morning.AddHours(1));
        await steps.GuardianAsync(young, false, An.Morning.AddHours(2));

        var told = (await app.AllPublishedAsync<ShiftLostGuardian>()).Where(e => e.RosterId == roster).ToList();
        Assert.Equal(new[] { (first, near), (second, far) }.Order(), told.Select(e => (e.SignUpId, e.ShiftId)).Order());
        Assert.Equal([first, second], (await RisksAsync(roster)).Where(r => r.GetProperty("why").ToString().Contains("guardianMissing", StringComparison.Ordinal)).Select(r => r.GetProperty("signUpId").GetGuid()));
        Assert.DoesNotContain(told, e => e.SignUpId == invited);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Who_has_come_of_age_needs_no_guardian_any_more()
    {
        var grown = await steps.AnAssignedVolunteerAsync(18);
        await steps.GuardianAsync(grown, true);
        var signUp = await steps.SignedUpAsync(grown, await steps.AShiftAsync());

        await steps.GuardianAsync(grown, false, An.Morning.AddHours(1));

        Assert.DoesNotContain(await app.AllPublishedAsync<ShiftLostGuardian>(), e => e.SignUpId == signUp);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task A_yes_taken_back_is_seen_by_the_coordinator_before_the_shift_and_gives_no_new_place()
    {
        var young = await steps.AnAssignedVolunteerAsync(16);
        var roster = await steps.ARosterAsync();
        var (shift, next) = (await steps.AShiftAsync(roster), await steps.AShiftAsync(roster, on: "2026-11-26"));
        var (signUp, invited) = (await steps.SignedUpAsync(young, shift), await steps.InvitedAsync(young, next));
        Assert.DoesNotContain(await RisksAsync(roster), r => r.GetProperty("signUpId").GetGuid() == signUp);

        await steps.GuardianAsync(young, false, An.Morning.AddHours(1));

        await Steps.RefusedAsync(steps.As(young), $"/api/v1/sign-ups/{invited}/acceptance", Missing);
        var risk = Assert.Single(await RisksAsync(roster), r => r.GetProperty("signUpId").GetGuid() == signUp);
        Assert.Equal(["guardianMissing"], risk.GetProperty("why").EnumerateArray().Select(w => w.GetString()));
        var all = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/at-risk?organisationId={steps.Organisation}")).GetProperty("items");
        Assert.Equal(1, Assert.Single(all.EnumerateArray()).GetProperty("doubtful").GetInt32());
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task The_planner_asks_nobody_under_eighteen_without_a_guardians_consent()
    {
        var (with, without) = (await steps.AnAssignedVolunteerAsync(17), await steps.AnAssignedVolunteerAsync(17, guardian: false));
        var roster = await steps.ARosterAsync();
        await steps.AShiftAsync(roster, from: "17:00", to: "19:00", needed: 2);

        var id = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/proposals", new { week = "2026-11-24" });

        var choices = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/proposals/{id}")).GetProperty("choices");
        var chosen = choices.EnumerateArray().Select(c => c.GetProperty("volunteerId").GetGuid()).ToList();
        Assert.Contains(with, chosen);
        Assert.DoesNotContain(without, chosen);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_guardians_answer_when_the_volunteer_is_erased()
    {
        var young = await steps.AVolunteerAsync(16);

        await app.ReceivesAsync(new VolunteerErased(young, An.Morning.AddHours(1)));

        Assert.False(await app.ReadAsync(db => Task.FromResult(db.GuardianConsents.Any(c => c.VolunteerId == young))));
    }

    private async Task<List<JsonElement>> RisksAsync(Guid roster) =>
        [.. (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/at-risk")).GetProperty("items").EnumerateArray()];
}
