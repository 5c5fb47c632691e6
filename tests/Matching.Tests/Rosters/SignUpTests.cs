using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;

namespace FrivilligPlattform.Matching.Tests.Rosters;

public sealed class SignUpTests(MatchingApp app)
{
    private readonly Steps steps = new(app);

    [Fact]
    [Trait("Row", "16")]
    public async Task A_volunteer_finds_a_single_shift_and_signs_up_without_further_ties()
    {
        var (roster, volunteer) = (await steps.ARosterAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync(roster);

        var found = await steps.As(volunteer).GetFromJsonAsync<JsonElement>($"/api/v1/shifts?rosterId={roster}");
        Assert.Equal(shift, Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        var signUp = await steps.SignedUpAsync(volunteer, shift);

        Assert.Equal("accepted", await steps.StatusAsync(volunteer, signUp));
        Assert.Equal(1, await steps.TakenAsync(shift));
        await app.PublishedAsync<ShiftPublished>(e => e.ShiftId == shift && e.Places == 1);
        await app.PublishedAsync<ShiftFilled>(e => e.ShiftId == shift);
    }

    [Fact]
    public async Task Nobody_is_on_the_same_shift_twice_and_nobody_over_the_number()
    {
        var (first, second) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync();
        await steps.SignedUpAsync(first, shift);

        await Steps.RefusedAsync(await steps.SignUpAsync(first, shift), "already-signed-up");
        await Steps.RefusedAsync(await steps.SignUpAsync(second, shift), "shift-full");
    }

    [Fact]
    public async Task Who_asks_is_on_the_shift_once_the_coordinator_has_approved()
    {
        var (yes, no) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync("approval", needed: 2);
        var (wanted, unwanted) = (await steps.SignedUpAsync(yes, shift, "requested"), await steps.SignedUpAsync(no, shift, "requested"));
        Assert.Equal(0, await steps.TakenAsync(shift));

        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{wanted}/approval", new { });
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{unwanted}/rejection", new { reason = "Vi er nok denne gangen" });

        Assert.Equal("accepted", await steps.StatusAsync(yes, wanted));
        Assert.Equal("turnedDown", await steps.StatusAsync(no, unwanted));
        Assert.Equal(1, await steps.TakenAsync(shift));
        await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == unwanted && e.What == "turnedDown");
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task Who_is_invited_is_on_the_shift_only_after_a_yes()
    {
        var volunteer = await steps.AnAssignedVolunteerAsync();
        var shift = await steps.AShiftAsync("invitation");
        var signUp = await steps.InvitedAsync(volunteer, shift);
        Assert.Equal("invited", await steps.StatusAsync(volunteer, signUp));
        await app.PublishedAsync<ShiftOffered>(e => e.SignUpId == signUp && e.Kind == "invitation");

        await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/acceptance");

        Assert.Equal("accepted", await steps.StatusAsync(volunteer, signUp));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task A_no_needs_no_reason_and_frees_the_place()
    {
        var volunteer = await steps.AnAssignedVolunteerAsync();
        var shift = await steps.AShiftAsync("invitation");
        var signUp = await steps.InvitedAsync(volunteer, shift);
        Assert.Equal(1, await steps.TakenAsync(shift));

        await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/refusal");

        Assert.Equal(0, await steps.TakenAsync(shift));
        await steps.InvitedAsync(volunteer, shift);
        Assert.DoesNotContain(typeof(SignUp).GetProperties(), p => p.Name.Contains("Reason", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_signs_up_where_people_are_invited_and_strangers_cannot_be_invited()
    {
        var shift = await steps.AShiftAsync("invitation");

        await Steps.RefusedAsync(await steps.SignUpAsync(await steps.AVolunteerAsync(), shift), "by-invitation");
        using var stranger = await steps.Coordinator.PostAsJsonAsync($"/api/v1/shifts/{shift}/invitations", new { volunteerId = await steps.AVolunteerAsync() });
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task A_clash_is_refused_until_the_coordinator_overrides_it_with_a_reason()
    {
        var volunteer = await steps.AnAssignedVolunteerAsync();
        var roster = await steps.ARosterAsync();
        await steps.SignedUpAsync(volunteer, await steps.AShiftAsync(roster));
        var clashing = await steps.AShiftAsync(roster, from: "11:00", to: "13:00");

        await Steps.RefusedAsync(await steps.SignUpAsync(volunteer, clashing), "shift-clash");
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{clashing}/invitations", "shift-clash", new { volunteerId = volunteer });
        var signUp = await steps.InvitedAsync(volunteer, clashing, "Går fra den ene til den andre");
        await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/acceptance");

        Assert.Equal("accepted", await steps.StatusAsync(volunteer, signUp));
    }

    [Fact]
    public async Task Age_and_requirements_hold_whoever_overrides()
    {
        var young = await steps.AnAssignedVolunteerAsync(age: 16);
        var night = await steps.AShiftAsync(await steps.ARosterAsync(), from: "22:00", to: "02:00", needed: 3);
        var patrol = await steps.AShiftAsync(await steps.ARosterAsync("nightPatrol"), needed: 3);
        var declared = await steps.AShiftAsync(await steps.ARosterAsync(requirements: new[] { new { kind = "declaration" } }), needed: 3);
        object invitation = new { volunteerId = young, @override = "Vi trenger ham" };

        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{night}/invitations", "no-nights-for-the-young", invitation);
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{patrol}/invitations", "too-young", invitation);
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{declared}/invitations", "requirement-missing", invitation);

        await app.ReceivesAsync(new ClearanceGranted(young, steps.Organisation, An.Declaration, null, An.Morning.AddHours(1)));
        await steps.SignedUpAsync(young, declared);
    }

    [Fact]
    public async Task The_first_on_the_waiting_list_is_offered_the_place_and_the_next_when_that_one_declines()
    {
        var people = new[] { await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync() };
        var shift = await steps.AShiftAsync();
        var first = await steps.SignedUpAsync(people[0], shift);
        var (second, third) = (await steps.SignedUpAsync(people[1], shift, "waiting", wait: true), await steps.SignedUpAsync(people[2], shift, "waiting", wait: true));

        await Steps.OkAsync(steps.As(people[0]), $"/api/v1/sign-ups/{first}/withdrawal", new { evenLate = false });
        Assert.Equal(("offered", "waiting"), (await steps.StatusAsync(people[1], second), await steps.StatusAsync(people[2], third)));
        await app.PublishedAsync<ShiftOffered>(e => e.SignUpId == second && e.Kind == "waitingList" && e.AnswerBy != null);

        await Steps.OkAsync(steps.As(people[1]), $"/api/v1/sign-ups/{second}/refusal");
        await Steps.OkAsync(steps.As(people[2]), $"/api/v1/sign-ups/{third}/acceptance");

        Assert.Equal("accepted", await steps.StatusAsync(people[2], third));
        Assert.Equal(1, await steps.TakenAsync(shift));
    }

    [Fact]
    public async Task After_the_deadline_it_takes_a_word_that_it_is_late()
    {
        var volunteer = await steps.AVolunteerAsync();
        var shift = await steps.AShiftAsync(await steps.ARosterAsync(cancelHours: 72));
        var signUp = await steps.SignedUpAsync(volunteer, shift);

        await Steps.RefusedAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/withdrawal", "cancel-deadline-passed", new { evenLate = false });
        var left = await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{signUp}/withdrawal", new { evenLate = true });

        Assert.True(left.GetProperty("late").GetBoolean());
        await app.PublishedAsync<ShiftReleased>(e => e.ShiftId == shift);
    }

    [Fact]
    public async Task A_popular_shift_opens_for_all_at_the_same_moment()
    {
        var shift = await steps.AShiftAsync(await steps.ARosterAsync(), opensAt: new DateTime(2026, 11, 23, 17, 0, 0, DateTimeKind.Utc));

        using var early = await steps.SignUpAsync(await steps.AVolunteerAsync(), shift);

        await Steps.RefusedAsync(early, "not-open-yet");
        Assert.Contains("mandag 23. november kl. 18.00", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_told_the_date_of_birth_is_told_that_it_is_missing()
    {
        var (unknown, shift) = (await steps.AVolunteerAsync(age: 0), await steps.AShiftAsync());

        using var answer = await steps.SignUpAsync(unknown, shift);

        await Steps.RefusedAsync(answer, "age-unknown");
    }

    [Fact]
    public async Task A_neighbouring_coordinator_and_other_volunteers_find_nothing()
    {
        var (volunteer, roster) = (await steps.AVolunteerAsync(), await steps.ARosterAsync());
        var draft = await steps.AShiftAsync(roster, published: false);
        var shift = await steps.AShiftAsync(roster);
        var signUp = await steps.SignedUpAsync(volunteer, shift);
        var neighbour = steps.Neighbour;

        var answers = new List<HttpResponseMessage>();
        foreach (var path in new[] { $"rosters?organisationId={steps.Organisation}", $"rosters/{roster}/shifts", $"rosters/{roster}/at-risk", $"shifts/{shift}/sign-ups", $"shifts/{shift}/check-in-code", $"shifts/{draft}" })
            answers.Add(await neighbour.GetAsync($"/api/v1/{path}"));
        foreach (var path in new[] { $"shifts/{draft}/publication", $"shifts/{shift}/cancellation", $"shifts/{shift}/invitations", $"sign-ups/{signUp}/approval", $"sign-ups/{signUp}/rejection", $"sign-ups/{signUp}/release", $"sign-ups/{signUp}/check-in", $"sign-ups/{signUp}/no-show", $"sign-ups/{signUp}/check-out", $"sign-ups/{signUp}/acceptance", $"sign-ups/{signUp}/refusal", $"sign-ups/{signUp}/withdrawal", $"sign-ups/{signUp}/hand-over", $"sign-ups/{signUp}/stay", $"sign-ups/{signUp}/swap", $"rosters/{roster}/calendar" })
            answers.Add(await neighbour.PostAsJsonAsync($"/api/v1/{path}", new { reason = "x", volunteerId = volunteer, minutes = 30 }));
        answers.Add(await neighbour.PostAsJsonAsync($"/api/v1/rosters/{roster}/shifts", new { on = "2026-11-24", from = "10:00", to = "12:00", roles = new[] { new { code = "host", name = "Vert", needed = 1 } } }));

        Assert.All(answers, a => Assert.True(a.StatusCode == HttpStatusCode.NotFound, $"{a.RequestMessage!.RequestUri} {a.StatusCode}"));
    }

    [Fact]
    public async Task Reading_who_is_on_a_shift_leaves_a_trace()
    {
        var shift = await steps.AShiftAsync();
        var signUp = await steps.SignedUpAsync(await steps.AVolunteerAsync(), shift);

        var list = await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/shifts/{shift}/sign-ups");

        Assert.Equal(signUp, Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        var trace = await app.ReadAsync(db => Task.FromResult(db.Readings.Single(r => r.SubjectId == shift)));
        Assert.Equal((steps.Organisation, "sign-ups"), (trace.OrganisationId, trace.What));
    }

    [Fact]
    public async Task An_erased_volunteer_leaves_the_rosters_and_the_next_is_asked()
    {
        var (gone, next) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync();
        await steps.SignedUpAsync(gone, shift);
        var waiting = await steps.SignedUpAsync(next, shift, "waiting", wait: true);

        await app.ReceivesAsync(new VolunteerErased(gone, app.Clock.Now.AddMinutes(1)));

        Assert.Equal("offered", await steps.StatusAsync(next, waiting));
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.SignUps.Any(s => s.VolunteerId == gone))));
    }

    [Fact]
    public void The_life_cycle_ends_and_nobody_gets_on_a_shift_without_a_yes()
    {
        // Approve is the coordinator's answer to a person's own request; every other way in is the person's own step.
        var ways = SignUp.Steps.Where(s => s.Value is SignUpStatus.Accepted).Select(s => s.Key.Step).Distinct();

        Assert.Equal([SignUpStep.Accept, SignUpStep.Approve], ways.Order());
        Assert.Equal(SignUpStatus.Requested, SignUp.Steps.Single(s => s.Key.Step is SignUpStep.Approve).Key.From);
        Assert.Empty(SignUp.Steps.Where(s => s.Key.From is SignUpStatus.Declined or SignUpStatus.Withdrawn or SignUpStatus.Released or SignUpStatus.HandedOver));
    }
}
