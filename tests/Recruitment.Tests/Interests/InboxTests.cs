using System.Net;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;

namespace FrivilligPlattform.Recruitment.Tests.Interests;

/// <summary>The inbox as colleagues share it.</summary>
public sealed class InboxTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "147")]
    [Trait("Row", "149")]
    public async Task An_interest_is_given_to_a_colleague_and_to_nobody_else()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, _) = await ExpressedAsync(organisation);
        var (colleague, stranger) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.ReceivesAsync(new MembershipGranted(colleague, organisation.Id, Roles.Coordinator, app.Clock.Now));
        await app.ReceivesAsync(new MembershipGranted(stranger, organisation.Id, Roles.CourseAuthor, app.Clock.Now));

        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/assignee", new { accountId = colleague });
        var refused = await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{interest}/assignee", new { accountId = stranger });

        Assert.Equal("not-a-colleague", refused.Code());
        Assert.Equal(colleague, Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/organisations/{organisation.Id}/colleagues")).Items()).GetProperty("accountId").GetGuid());
        Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}&assigneeId={colleague}")).Items());
        Assert.Empty((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}&unassigned=true")).Items());

        await app.ReceivesAsync(new MembershipRevoked(colleague, organisation.Id, Roles.Coordinator, app.Clock.Now.AddMinutes(2)));
        await app.ReceivesAsync(new MembershipGranted(colleague, organisation.Id, Roles.Coordinator, app.Clock.Now.AddMinutes(1)));
        Assert.Equal("not-a-colleague", (await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{interest}/assignee", new { accountId = colleague })).Code());
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task An_organisation_sets_its_own_clock_and_those_above_are_told_once_when_it_has_run()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var etag = ETags.Of((await umbrella.Administrator.ShowAsync($"/api/v1/organisations/{branch.Id}")).GetProperty("version").GetGuid());
        var goals = await umbrella.Administrator.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{branch.Id}/answer-goals", new { answerWithinWorkingDays = 1, escalateAfterDays = 5 }, etag);
        await Calls.ReadAsync(goals, HttpStatusCode.OK);
        var refused = await branch.Coordinator.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{branch.Id}/answer-goals", new { answerWithinWorkingDays = 2 }, etag);
        await Calls.ReadAsync(refused, HttpStatusCode.NotFound);
        var (interest, _) = await ExpressedAsync(branch);
        await app.HourPassesAsync<EscalateInterests>();
        Assert.DoesNotContain(await app.AllPublishedAsync<InterestEscalated>(), e => e.InterestId == interest);

        app.Clock.Advance(TimeSpan.FromDays(6));
        await app.HourPassesAsync<EscalateInterests>();
        await app.HourPassesAsync<EscalateInterests>();

        var told = Assert.Single(await app.AllPublishedAsync<InterestEscalated>(), e => e.InterestId == interest);
        Assert.Equal(umbrella.Id, told.ParentId);
        Assert.Single((await umbrella.Administrator.ShowAsync($"/api/v1/interests/escalated?organisationId={umbrella.Id}")).Items());
        var mine = Assert.Single((await branch.Coordinator.ShowAsync($"/api/v1/interests?organisationId={branch.Id}&late=true")).Items());
        Assert.True(mine.GetProperty("escalated").GetBoolean());
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task A_volunteer_is_handed_on_only_when_they_agree()
    {
        var full = await app.GivenOrganisationAsync();
        var other = await app.GivenOrganisationAsync();
        var (interest, volunteer) = await ExpressedAsync(full);
        var target = await PublishedAsync(other);
        var proposal = new { opportunityId = target, message = "De har plass." };

        await full.Coordinator.PostAsync($"/api/v1/interests/{interest}/hand-on", proposal);
        Assert.Equal("hand-on-stands", (await full.Coordinator.RefusedAsync($"/api/v1/interests/{interest}/hand-on", proposal)).Code());
        Assert.Empty((await other.Coordinator.ShowAsync($"/api/v1/interests?organisationId={other.Id}")).Items());
        var mine = Assert.Single((await volunteer.ShowAsync("/api/v1/hand-ons/mine")).Items());
        await full.Coordinator.RefusedAsync($"/api/v1/hand-ons/{mine.Id()}/answer", new { agreed = true }, HttpStatusCode.NotFound);
        await volunteer.PostAsync($"/api/v1/hand-ons/{mine.Id()}/answer", new { agreed = true });

        var received = Assert.Single((await other.Coordinator.ShowAsync($"/api/v1/interests?organisationId={other.Id}")).Items());
        Assert.Equal(("expressed", "Kari Nordmann"), (received.Text("status"), received.Text("volunteerName")));
        Assert.Equal("handedOn", (await volunteer.ShowAsync($"/api/v1/interests/{interest}")).Text("status"));
        Assert.Equal("hand-on-answered", (await volunteer.RefusedAsync($"/api/v1/hand-ons/{mine.Id()}/answer", new { agreed = false })).Code());
        Assert.Equal(received.Id(), (await app.PublishedAsync<InterestHandedOn>(e => e.InterestId == interest)).NextInterestId);
    }

    [Fact]
    public async Task A_no_to_being_handed_on_leaves_all_as_it_was()
    {
        var full = await app.GivenOrganisationAsync();
        var other = await app.GivenOrganisationAsync();
        var (interest, volunteer) = await ExpressedAsync(full);
        await full.Coordinator.PostAsync($"/api/v1/interests/{interest}/hand-on", new { opportunityId = await PublishedAsync(other), message = "De har plass." });
        var mine = Assert.Single((await volunteer.ShowAsync("/api/v1/hand-ons/mine")).Items());

        await volunteer.PostAsync($"/api/v1/hand-ons/{mine.Id()}/answer", new { agreed = false });

        Assert.Equal("expressed", (await volunteer.ShowAsync($"/api/v1/interests/{interest}")).Text("status"));
        Assert.Empty((await other.Coordinator.ShowAsync($"/api/v1/interests?organisationId={other.Id}")).Items());
    }

    [Fact]
    public async Task Saved_replies_are_shared_by_colleagues_and_branches()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        object Reply(string title) => new { organisationId = umbrella.Id, title, text = "Hei og velkommen!", answer = "invited" };

        var reply = (await umbrella.Coordinator.PostAsync("/api/v1/saved-replies", Reply("Velkommen"))).Id();
        var twice = await umbrella.Administrator.RefusedAsync("/api/v1/saved-replies", Reply("Velkommen"));
        var seen = Assert.Single((await branch.Coordinator.ShowAsync($"/api/v1/saved-replies?organisationId={branch.Id}")).Items());
        await Calls.ReadAsync(await branch.Coordinator.SendAsync(HttpMethod.Delete, $"/api/v1/saved-replies/{reply}"), HttpStatusCode.NotFound);
        var changed = await umbrella.Coordinator.SendAsync(
            HttpMethod.Put, $"/api/v1/saved-replies/{reply}", new { title = "Hei", text = "Så fint!" }, ETags.Of(seen.GetProperty("version").GetGuid()));
        await Calls.ReadAsync(changed, HttpStatusCode.OK);
        await Calls.ReadAsync(await umbrella.Coordinator.SendAsync(HttpMethod.Delete, $"/api/v1/saved-replies/{reply}"), HttpStatusCode.NoContent);

        Assert.Equal("reply-exists", twice.Code());
        Assert.False(seen.GetProperty("own").GetBoolean());
        Assert.Empty((await branch.Coordinator.ShowAsync($"/api/v1/saved-replies?organisationId={branch.Id}")).Items());
    }

    [Fact]
    public async Task Who_took_the_interest_back_is_not_reached_any_more()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, volunteer) = await ExpressedAsync(organisation);
        Assert.Equal("kari@example.no", (await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}")).Text("volunteerEmail"));

        await volunteer.PostAsync($"/api/v1/interests/{interest}/withdrawal", new { });

        var listed = Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items());
        var read = await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}");
        foreach (var seen in new[] { listed, read })
            Assert.Equal(("Kari Nordmann", "", ""), (seen.Text("volunteerName"), seen.Text("volunteerEmail"), seen.Text("volunteerPhone")));
        Assert.False(read.GetProperty("shared").GetBoolean());
        Assert.Equal("kari@example.no", (await volunteer.ShowAsync($"/api/v1/interests/{interest}")).Text("volunteerEmail"));
    }

    [Fact]
    public async Task Who_left_is_reached_for_a_while_and_may_come_back()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await PublishedAsync(organisation);
        var (assignment, _, _, volunteer) = await app.GivenActiveAsync(organisation, opportunity);
        await volunteer.PostAsync($"/api/v1/assignments/{assignment}/end", new { cause = "moved" });
        async Task<string> ReachedAsync() =>
            Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/assignments?organisationId={organisation.Id}")).Items()).Text("volunteerPhone");

        Assert.Equal("+47 900 00 000", await ReachedAsync());
        app.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal("", await ReachedAsync());

        await volunteer.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Jeg er tilbake." });
        Assert.Equal(2, (await volunteer.ShowAsync("/api/v1/interests/mine")).Items().Length);
    }

    [Fact]
    public async Task A_look_is_written_down_for_each_organisation_it_was_for()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var (_, volunteer) = await app.GivenVolunteerAsync();
        foreach (var organisation in new[] { umbrella, branch })
        {
            await volunteer.PostAsync("/api/v1/interests", new { opportunityId = await PublishedAsync(organisation), message = "Hei" });
            await umbrella.Administrator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}");
            await umbrella.Administrator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}");
        }

        var looks = (await volunteer.ShowAsync("/api/v1/volunteers/me/access-log")).Items();

        Assert.Equivalent(new[] { umbrella.Id, branch.Id }, looks.Select(l => l.GetProperty("organisationId").GetGuid()), strict: true);
    }

    [Fact]
    [Trait("Row", "89")]
    public async Task A_talk_that_is_held_again_counts_for_as_long_as_the_first()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, volunteer, _) = await app.GivenInvitedAsync(organisation, await PublishedAsync(organisation));
        Task<System.Text.Json.JsonElement> TalkAsync() => organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/suitability", new { conclusion = "suitable" });
        await TalkAsync();
        // Read before the clock moves: what was sent long ago is not kept.
        var first = (await app.PublishedAsync<ClearanceGranted>(g => g.VolunteerId == volunteer)).ValidUntil!.Value;
        app.Clock.Advance(TimeSpan.FromDays(600));

        await TalkAsync();
        await TalkAsync();

        var again = (await app.AllPublishedAsync<ClearanceGranted>()).Where(g => g.VolunteerId == volunteer && g.ValidUntil != first).Select(g => g.ValidUntil!.Value);
        var second = Assert.Single(again);
        Assert.True(second > first.AddDays(500), $"{first} {second}");
    }

    private static Task<Guid> PublishedAsync(AnOrganisation organisation) => RecruitmentApp.GivenPublishedAsync(organisation, o => o["endsOn"] = "2030-12-20");

    private async Task<(Guid Interest, HttpClient Volunteer)> ExpressedAsync(AnOrganisation organisation)
    {
        var (_, client) = await app.GivenVolunteerAsync();
        var interest = await client.PostAsync("/api/v1/interests", new { opportunityId = await PublishedAsync(organisation), message = "Jeg vil gjerne." });
        return (interest.Id(), client);
    }
}
