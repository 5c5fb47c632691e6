using System.Net;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests.Interests;

public sealed class InterestTests(RecruitmentApp app)
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    public static TheoryData<InterestStatus, InterestStep> EveryPair => new(
        from status in Enum.GetValues<InterestStatus>() from step in Enum.GetValues<InterestStep>() select (status, step));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Each_step_does_what_the_table_says_or_is_refused(InterestStatus from, InterestStep step)
    {
        var interest = At(from);
        var allowed = InterestStates.Table.TryGetValue((from, step), out var to);

        var refusal = Do(interest, step);

        Assert.Equal(allowed, refusal is null);
        Assert.Equal(allowed ? to : from, interest.Status);
    }

    [Fact]
    public async Task Expressing_interest_starts_the_answer_clock_in_working_days()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (volunteer, client) = await app.GivenVolunteerAsync();

        var created = await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Jeg vil gjerne.", source = "plakat" });

        Assert.Equal(new DateTime(2026, 11, 25, 10, 0, 0, DateTimeKind.Utc), created.GetProperty("answerBy").GetDateTime().ToUniversalTime());
        var told = await app.PublishedAsync<InterestExpressed>(e => e.InterestId == created.Id());
        Assert.Equal((volunteer, "3301", "plakat"), (told.VolunteerId, told.MunicipalityNumber, told.Source));
        var inbox = Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}&status=expressed")).Items());
        Assert.Equal(("Julemarked", "Kari Nordmann", "kari@example.no"), (inbox.Text("opportunityTitle"), inbox.Text("volunteerName"), inbox.Text("volunteerEmail")));
        Assert.False(inbox.GetProperty("late").GetBoolean());
    }

    [Fact]
    public async Task Nobody_is_interested_twice_in_the_same_opportunity_at_a_time()
    {
        var organisation = await app.GivenOrganisationAsync();
        var body = new { opportunityId = await RecruitmentApp.GivenPublishedAsync(organisation), message = "Hei" };
        var (_, client) = await app.GivenVolunteerAsync();
        var first = (await client.PostAsync("/api/v1/interests", body)).Id();

        var twice = await client.RefusedAsync("/api/v1/interests", body);
        await client.PostAsync($"/api/v1/interests/{first}/withdrawal");
        await client.PostAsync("/api/v1/interests", body);

        Assert.Equal("already-interested", twice.Code());
        Assert.Equal(2, (await client.ShowAsync("/api/v1/interests/mine")).Items().Length);
    }

    [Fact]
    public async Task Two_at_the_same_moment_leave_one_interest()
    {
        var organisation = await app.GivenOrganisationAsync();
        var body = new { opportunityId = await RecruitmentApp.GivenPublishedAsync(organisation), message = "Hei" };
        var (_, client) = await app.GivenVolunteerAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.SendAsync(HttpMethod.Post, "/api/v1/interests", body)));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Created);
        Assert.Equal(5, answers.Count(a => a.StatusCode is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task The_first_answer_stops_the_clock_and_is_told_once()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, _, client) = await app.GivenInvitedAsync(organisation, await RecruitmentApp.GivenPublishedAsync(organisation));

        await organisation.Coordinator.PostAsync(
            $"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Ny tid", talkAt = "2026-11-30T16:00:00Z" });

        Assert.Equal("invited", Assert.Single((await app.AllPublishedAsync<InterestAnswered>()).Where(e => e.InterestId == interest).ToList()).Answer);
        var mine = Assert.Single((await client.ShowAsync("/api/v1/interests/mine")).Items());
        Assert.Equal(("invited", "Ny tid"), (mine.Text("status"), mine.Text("answerMessage")));
    }

    [Fact]
    public async Task Too_young_and_too_closely_related_are_refused()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["type"] = "visitingFriend");
        var vigil = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["type"] = "vigil");
        var (_, minor) = await app.GivenVolunteerAsync("2010-01-01");
        var (_, adult) = await app.GivenVolunteerAsync(null);

        var young = await minor.RefusedAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" });
        var related = await adult.RefusedAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei", closelyRelated = true });
        var undated = await adult.RefusedAsync("/api/v1/interests", new { opportunityId = vigil, message = "Hei" });
        await adult.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei", closelyRelated = false });

        Assert.Equal(("too-young", "closely-related", "birth-date-needed"), (young.Code(), related.Code(), undated.Code()));
    }

    [Fact]
    public async Task Who_is_no_volunteer_is_told_to_register_first()
    {
        var opportunity = await RecruitmentApp.GivenPublishedAsync(await app.GivenOrganisationAsync());

        var refusal = await app.As(Guid.CreateVersion7()).RefusedAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" });

        Assert.Equal("not-a-volunteer", refusal.Code());
    }

    [Fact]
    [Trait("Row", "89")]
    public async Task The_conclusion_on_suitability_is_seen_by_the_volunteer_and_clears_the_requirement()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(
            organisation, o => o["requirements"] = new JsonArray(new JsonObject { ["kind"] = "suitability" }));
        var (interest, volunteer, client) = await app.GivenInvitedAsync(organisation, opportunity);
        var path = $"/api/v1/interests/{interest}";
        var before = await client.ShowAsync($"{path}/checklist");

        var bare = await organisation.Coordinator.RefusedAsync(
            $"{path}/suitability", new { conclusion = "suitableWithConditions" }, HttpStatusCode.UnprocessableEntity);
        await organisation.Coordinator.PostAsync($"{path}/suitability", new { conclusion = "suitableWithConditions", note = "Går sammen med en annen." });

        Assert.Equal("conditions-missing", bare.Code());
        Assert.Equal("waitForTalk", before.GetProperty("items")[0].Text("action"));
        Assert.False(before.GetProperty("readyToStart").GetBoolean());
        Assert.True((await client.ShowAsync($"{path}/checklist")).GetProperty("readyToStart").GetBoolean());
        Assert.Equal("Går sammen med en annen.", (await client.ShowAsync(path)).Text("suitabilityNote"));
        Assert.Equal("suitability", (await app.PublishedAsync<ClearanceGranted>(e => e.VolunteerId == volunteer)).Requirement.Kind);

        await organisation.Coordinator.PostAsync($"{path}/suitability", new { conclusion = "notSuitable" });
        Assert.Equal("notSuitable", (await app.PublishedAsync<ClearanceEnded>(e => e.VolunteerId == volunteer)).Reason);
    }

    private static Interest At(InterestStatus status)
    {
        var opportunity = new Opportunity { OrganisationId = Guid.CreateVersion7(), Type = "event", CreatedAt = Now };
        var interest = Interest.In(opportunity, Guid.CreateVersion7(), "Hei", null, Now, Now.AddDays(3), Now.AddDays(14));
        InterestStep[] way = status switch
        {
            InterestStatus.Expressed => [],
            InterestStatus.Invited => [InterestStep.Invite],
            InterestStatus.Declined => [InterestStep.Decline],
            InterestStatus.Suitable => [InterestStep.Invite, InterestStep.FindSuitable],
            InterestStatus.NotSuitable => [InterestStep.Invite, InterestStep.FindNotSuitable],
            InterestStatus.Assigned => [InterestStep.Invite, InterestStep.Assign],
            InterestStatus.Withdrawn => [InterestStep.Withdraw],
            InterestStatus.HandedOn => [InterestStep.HandOn],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
        Assert.All(way, step => Assert.Null(Do(interest, step)));
        return interest;
    }

    private static Hosting.Refusal? Do(Interest interest, InterestStep step) => step switch
    {
        InterestStep.Invite => interest.Answer(true, "Velkommen", null, Now),
        InterestStep.Decline => interest.Answer(false, "Dessverre", null, Now),
        InterestStep.FindSuitable => interest.Conclude(SuitabilityConclusion.Suitable, null, Now),
        InterestStep.FindNotSuitable => interest.Conclude(SuitabilityConclusion.NotSuitable, null, Now),
        InterestStep.Assign => interest.Assign(),
        InterestStep.Withdraw => interest.Withdraw(null),
        InterestStep.HandOn => interest.HandOn(Now),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
