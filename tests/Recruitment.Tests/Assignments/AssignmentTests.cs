using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests.Assignments;

public sealed class AssignmentTests(RecruitmentApp app)
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    public static TheoryData<AssignmentStatus, AssignmentStep> EveryPair => new(
        from status in Enum.GetValues<AssignmentStatus>() from step in Enum.GetValues<AssignmentStep>() select (status, step));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Each_step_does_what_the_table_says_or_is_refused(AssignmentStatus from, AssignmentStep step)
    {
        var assignment = At(from);
        var allowed = AssignmentStates.Table.TryGetValue((from, step), out var to);

        var refusal = Do(assignment, step);

        Assert.Equal(allowed, refusal is null);
        Assert.Equal(allowed ? to : from, assignment.Status);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_day_far_away_is_said_to_be_wrong(string far)
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, _, _) = await app.GivenInvitedAsync(organisation, await RecruitmentApp.GivenPublishedAsync(organisation));

        var wrong = await organisation.Coordinator.RefusedAsync("/api/v1/assignments", new { interestId = interest, startsOn = far }, HttpStatusCode.BadRequest);

        Assert.Contains("2000 til 2099", wrong.GetProperty("errors").ToString());
    }

    [Fact]
    [Trait("Row", "105")]
    [Trait("Row", "126")]
    public async Task From_what_is_missing_to_an_assignment_that_runs()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            o["type"] = "visitingFriend";
            o["capacity"] = 1;
        });
        var (interest, volunteer, client) = await app.GivenInvitedAsync(organisation, opportunity);
        var offer = new { interestId = interest, startsOn = "2026-12-01" };
        var missing = await organisation.Coordinator.RefusedAsync("/api/v1/assignments", offer);

        await client.PostAsync("/api/v1/declarations", new { organisationId = organisation.Id, version = "2026-1", accepted = true });
        await app.ReceivesAsync(new CertificateIssued(Guid.CreateVersion7(), "introduction", volunteer, null, app.Clock.Now));
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/suitability", new { conclusion = "suitable" });
        var assignment = (await organisation.Coordinator.PostAsync("/api/v1/assignments", offer)).Id();
        var twice = await organisation.Coordinator.RefusedAsync("/api/v1/assignments", offer);
        await organisation.Coordinator.RefusedAsync($"/api/v1/assignments/{assignment}/acceptance", null, HttpStatusCode.NotFound);
        Assert.DoesNotContain(await app.AllPublishedAsync<AssignmentStarted>(), e => e.AssignmentId == assignment);

        await client.PostAsync($"/api/v1/assignments/{assignment}/acceptance");

        Assert.Equal(("requirements-missing", 3), (missing.Code(), missing.GetProperty("missing").GetArrayLength()));
        Assert.Equal("already-offered", twice.Code());
        var started = await app.PublishedAsync<AssignmentStarted>(e => e.AssignmentId == assignment);
        Assert.Equal((volunteer, "visitingFriend", new DateOnly(2026, 12, 1)), (started.VolunteerId, started.Type, started.StartsOn));
        Assert.Equal("filled", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{opportunity}")).Text("status"));
        Assert.False((await app.PublishedAsync<OpportunityChanged>(e => e.OpportunityId == opportunity)).Open);
        Assert.Equal("interest-assigned", (await client.RefusedAsync($"/api/v1/interests/{interest}/withdrawal", null)).Code());
    }

    [Fact]
    [Trait("Row", "94")]
    public async Task The_volunteer_sees_whom_to_reach()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (_, _, _, client) = await app.GivenOfferedAsync(organisation, await RecruitmentApp.GivenPublishedAsync(organisation));

        var mine = Assert.Single((await client.ShowAsync("/api/v1/assignments/mine")).Items());

        Assert.Equal(
            ("Kåre Kontakt", "Dina Deputert", "32 00 00 00", "Hverdager 9-15"),
            (mine.Text("contactPerson"), mine.Text("deputy"), mine.Text("contactPhone"), mine.Text("phoneHours")));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task A_no_costs_nothing_and_another_time_may_be_offered()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, interest, _, client) = await app.GivenOfferedAsync(organisation, await RecruitmentApp.GivenPublishedAsync(organisation));

        await client.PostAsync($"/api/v1/assignments/{assignment}/refusal");
        var another = (await organisation.Coordinator.PostAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2027-01-05" })).Id();
        await client.PostAsync($"/api/v1/assignments/{another}/acceptance");

        Assert.Equal("assignment-state", (await client.RefusedAsync($"/api/v1/assignments/{assignment}/acceptance", null)).Code());
    }

    [Fact]
    public async Task Of_two_offers_for_the_last_place_one_starts()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["capacity"] = 1);
        var first = await app.GivenOfferedAsync(organisation, opportunity);
        var second = await app.GivenOfferedAsync(organisation, opportunity);

        var answers = await Task.WhenAll(
            first.Client.SendAsync(HttpMethod.Post, $"/api/v1/assignments/{first.Assignment}/acceptance"),
            second.Client.SendAsync(HttpMethod.Post, $"/api/v1/assignments/{second.Assignment}/acceptance"));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.OK);
        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Conflict);
        Assert.Single((await app.AllPublishedAsync<AssignmentStarted>()).Where(e => e.OpportunityId == opportunity).ToList());
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task All_who_accept_at_the_same_moment_start_when_there_is_a_place_for_each()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["capacity"] = 4);
        var offered = new List<(Guid Assignment, HttpClient Client)>();
        for (var i = 0; i < 4; i++)
        {
            var (assignment, _, _, client) = await app.GivenOfferedAsync(organisation, opportunity);
            offered.Add((assignment, client));
        }

        var answers = await Task.WhenAll(offered.Select(o => o.Client.SendAsync(HttpMethod.Post, $"/api/v1/assignments/{o.Assignment}/acceptance")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal("filled", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{opportunity}")).Text("status"));
        Assert.Equal(4, (await app.AllPublishedAsync<AssignmentStarted>()).Count(e => e.OpportunityId == opportunity));
    }

    [Fact]
    public async Task An_end_frees_the_place_and_is_told()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["capacity"] = 1);
        var (assignment, _, _, client) = await app.GivenOfferedAsync(organisation, opportunity);
        await client.PostAsync($"/api/v1/assignments/{assignment}/acceptance");

        await organisation.Coordinator.PostAsync($"/api/v1/assignments/{assignment}/end", new { reason = "Flyttet" });

        Assert.Equal("Flyttet", (await app.PublishedAsync<AssignmentEnded>(e => e.AssignmentId == assignment)).Reason);
        Assert.Equal("published", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{opportunity}")).Text("status"));
        var ended = Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/assignments?organisationId={organisation.Id}&status=ended")).Items());
        Assert.Equal("Kari Nordmann", ended.Text("volunteerName"));
    }

    [Fact]
    public async Task An_offer_needs_an_answer_first()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (_, client) = await app.GivenVolunteerAsync();
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" })).Id();

        var refusal = await organisation.Coordinator.RefusedAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2026-12-01" });

        Assert.Equal("interest-state", refusal.Code());
    }

    private static Assignment At(AssignmentStatus status)
    {
        var opportunity = new Opportunity { OrganisationId = Guid.CreateVersion7(), Type = "event", CreatedAt = Now };
        var assignment = Assignment.Offer(Interest.In(opportunity, Guid.CreateVersion7(), "Hei", null, Now, Now, Now), new(2026, 12, 1), Now);
        if (status is AssignmentStatus.Active or AssignmentStatus.Ended)
            assignment.Accept(Guid.CreateVersion7(), Now);
        if (status is AssignmentStatus.Refused)
            assignment.Refuse(Now);
        if (status is AssignmentStatus.Ended)
            assignment.End(EndCause.Completed, "Ferdig", Now);
        Assert.Equal(status, assignment.Status);
        return assignment;
    }

    private static Hosting.Refusal? Do(Assignment assignment, AssignmentStep step) => step switch
    {
        AssignmentStep.Accept => assignment.Accept(Guid.CreateVersion7(), Now),
        AssignmentStep.Refuse => assignment.Refuse(Now),
        AssignmentStep.End => assignment.End(EndCause.Completed, "Ferdig", Now),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
