using System.Net;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.FollowUps;

namespace FrivilligPlattform.Recruitment.Tests.FollowUps;

public sealed class FollowUpTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "17")]
    public async Task Who_starts_is_thanked_and_talked_with_after_the_first_and_third_time_and_every_year()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, _, client) = await app.GivenActiveAsync(organisation, await PublishedAsync(organisation));

        var plan = (await client.ShowAsync($"/api/v1/assignments/{assignment}/follow-ups")).Items();

        Assert.Equal(
            [("thanks", "2026-12-08"), ("talkAfterFirstTime", "2026-12-15"), ("talkAfterThirdTime", "2027-01-15"), ("yearlyTalk", "2027-12-01")],
            plan.Select(f => (f.Text("kind"), f.Text("dueOn"))));
    }

    [Fact]
    [Trait("Row", "17")]
    public async Task The_talks_follow_the_times_the_volunteer_was_there()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, volunteer, client) = await app.GivenActiveAsync(organisation, await PublishedAsync(organisation));

        foreach (var day in new[] { 2, 2, 9, 16 })
            await app.ReceivesAsync(Logged(assignment, organisation, volunteer, new(2026, 12, day)));

        var plan = (await client.ShowAsync($"/api/v1/assignments/{assignment}/follow-ups")).Items().ToDictionary(f => f.Text("kind"), f => f.Text("dueOn"));
        Assert.Equal(("2026-12-05", "2026-12-19"), (plan["talkAfterFirstTime"], plan["talkAfterThirdTime"]));
    }

    [Fact]
    [Trait("Row", "17")]
    public async Task A_talk_that_took_place_leaves_the_list_and_the_yearly_one_is_planned_again()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, volunteer, client) = await app.GivenActiveAsync(organisation, await PublishedAsync(organisation));
        var yearly = (await organisation.Coordinator.ShowAsync($"/api/v1/follow-ups?organisationId={organisation.Id}")).Items().Single(f => f.Text("kind") == "yearlyTalk");

        var done = await organisation.Coordinator.PostAsync($"/api/v1/follow-ups/{yearly.Id()}/completion", new { contact = "phone", note = "Trives." });
        var twice = await organisation.Coordinator.RefusedAsync($"/api/v1/follow-ups/{yearly.Id()}/completion", new { contact = "phone" });

        Assert.Equal("follow-up-done", twice.Code());
        Assert.Equal(app.Clock.Now.AddYears(1).ToString("yyyy-MM-dd"), done.Text("nextOn"));
        var plan = (await client.ShowAsync($"/api/v1/assignments/{assignment}/follow-ups")).Items();
        Assert.Equal(2, plan.Count(f => f.Text("kind") == "yearlyTalk"));
        Assert.Contains(plan, f => f.Text("kind") == "yearlyTalk" && f.GetProperty("note").GetString() == "Trives.");
        Assert.Contains((await client.ShowAsync("/api/v1/volunteers/me/access-log")).Items(), l => l.Text("place") == "followUps");
    }

    [Fact]
    [Trait("Row", "17")]
    public async Task Whom_nobody_turned_to_stands_on_the_list_once_until_somebody_does()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, volunteer, client) = await app.GivenActiveAsync(organisation, await PublishedAsync(organisation));
        var list = $"/api/v1/follow-ups/not-contacted?organisationId={organisation.Id}&days=30";
        Assert.Empty((await organisation.Coordinator.ShowAsync(list)).Items());
        app.Clock.Advance(TimeSpan.FromDays(31));
        var second = await PublishedAsync(organisation);
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = second, message = "Jeg kan mer." })).Id();
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Velkommen!" });
        var offer = (await organisation.Coordinator.PostAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2027-06-01" })).Id();
        await client.PostAsync($"/api/v1/assignments/{offer}/acceptance");
        app.Clock.Advance(TimeSpan.FromDays(31));

        var forgotten = Assert.Single((await organisation.Coordinator.ShowAsync(list)).Items());
        await organisation.Coordinator.PostAsync($"/api/v1/assignments/{assignment}/follow-ups", new { contact = "message", note = "Takk for sist" });

        Assert.Equal((volunteer, 62), (forgotten.GetProperty("volunteerId").GetGuid(), forgotten.GetProperty("days").GetInt32()));
        Assert.Empty((await organisation.Coordinator.ShowAsync(list)).Items());
    }

    [Fact]
    [Trait("Row", "17")]
    public async Task What_is_due_is_told_once()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, _, _) = await app.GivenActiveAsync(organisation, await PublishedAsync(organisation));
        app.Clock.Advance(TimeSpan.FromDays(20));

        await app.HourPassesAsync<RemindOfFollowUps>();
        await app.HourPassesAsync<RemindOfFollowUps>();

        var told = (await app.AllPublishedAsync<FollowUpDue>()).Where(e => e.AssignmentId == assignment).Select(e => e.Kind);
        Assert.Equal(told.Distinct(), told);
        Assert.Contains("thanks", told);
    }

    [Fact]
    public async Task A_plan_begins_with_the_assignment()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, _, _) = await app.GivenOfferedAsync(organisation, await PublishedAsync(organisation));

        var early = await organisation.Coordinator.RefusedAsync($"/api/v1/assignments/{assignment}/follow-ups", new { dueOn = "2030-01-01" });
        await organisation.Coordinator.RefusedAsync($"/api/v1/assignments/{assignment}/follow-ups", new { }, HttpStatusCode.BadRequest);

        Assert.Equal("assignment-state", early.Code());
    }

    private static Task<Guid> PublishedAsync(AnOrganisation organisation) => RecruitmentApp.GivenPublishedAsync(organisation, o => o["endsOn"] = "2035-12-20");

    private HoursLogged Logged(Guid assignment, AnOrganisation organisation, Guid volunteer, DateOnly on) =>
        new(Guid.CreateVersion7(), assignment, organisation.Id, volunteer, on, 90, app.Clock.Now);
}
