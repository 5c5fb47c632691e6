using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Recruitment.Tests.Participations;

/// <summary>With an organisation, without one, and what is no volunteering.</summary>
public sealed class ParticipationTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "5")]
    public async Task Who_is_in_no_organisation_has_a_public_host_or_a_centre_that_answers_for_them()
    {
        foreach (var kind in new[] { "municipality", "frivilligsentral" })
        {
            var host = await app.GivenOrganisationAsync(kind: kind);
            var (assignment, _, _, client) = await app.GivenActiveAsync(host, await RecruitmentApp.GivenPublishedAsync(host, o => o["type"] = "languageCafe"));

            var started = await app.PublishedAsync<AssignmentStarted>(e => e.AssignmentId == assignment);
            var mine = Assert.Single((await client.ShowAsync("/api/v1/assignments/mine")).Items());
            Assert.Equal(("independent", host.Id), (started.Participation, started.HostOrganisationId));
            Assert.Equal(("independent", host.Id), (mine.Text("participation"), mine.GetProperty("hostOrganisationId").GetGuid()));
            Assert.StartsWith("Laget", mine.Text("hostName"), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Row", "5")]
    public async Task In_an_organisation_one_comes_with_it_unless_a_host_is_part_of_it()
    {
        var (organisation, municipality) = (await app.GivenOrganisationAsync(), await app.GivenOrganisationAsync(kind: "municipality"));
        var alone = await RecruitmentApp.GivenPublishedAsync(organisation);
        var together = await RecruitmentApp.GivenDraftAsync(organisation, o => o["partnerId"] = municipality.Id);
        foreach (var side in new[] { organisation, municipality })
            await side.Coordinator.PostAsync($"/api/v1/opportunities/{together}/agreement", new { organisationId = side.Id, contactPerson = "Kari", contactPhone = "90 00 00 00" });
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{together}/publication");
        var (_, client) = await app.GivenVolunteerAsync();

        var refusal = await client.RefusedAsync("/api/v1/interests", new { opportunityId = alone, withoutOrganisation = true });
        var with = await client.PostAsync("/api/v1/interests", new { opportunityId = alone });
        var without = await client.PostAsync("/api/v1/interests", new { opportunityId = together, withoutOrganisation = true });

        Assert.Equal("host-missing", refusal.Code());
        Assert.Equal("organised", with.Text("participation"));
        Assert.Equal(("independent", municipality.Id), (without.Text("participation"), without.GetProperty("hostOrganisationId").GetGuid()));
        Assert.Equal("organised", (await app.PublishedAsync<InterestExpressed>(e => e.InterestId == with.Id())).Participation);
        Assert.Equal("independent", (await app.PublishedAsync<InterestExpressed>(e => e.InterestId == without.Id())).Participation);
        var parts = (await organisation.Coordinator.ShowAsync($"/api/v1/organisations/{organisation.Id}/funnel")).GetProperty("participations").EnumerateArray()
            .ToDictionary(p => p.Text("participation"), p => p.GetProperty("interests").GetInt32());
        Assert.Equal((1, 1), (parts["organised"], parts["independent"]));
    }

    [Fact]
    [Trait("Row", "152")]
    public async Task Civic_service_is_off_until_a_platform_administrator_turns_it_on_and_is_told_apart_from_volunteering()
    {
        var organisation = await app.GivenOrganisationAsync();
        var draft = RecruitmentApp.AnOpportunity(organisation.Id, o => o["civicService"] = true);
        Assert.Equal(("civicService", false, false), await CivicAsync());
        Assert.Equal("civic-service-off", (await organisation.Coordinator.RefusedAsync("/api/v1/opportunities", draft)).Code());
        await organisation.Administrator.RefusedAsync("/api/v1/participations/civic-service", new { enabled = true, reason = "Prøve" }, HttpStatusCode.Forbidden);

        await DecideAsync(true);
        var id = await RecruitmentApp.GivenPublishedAsync(organisation, o => (o["civicService"], o["endsOn"]) = (true, "2030-12-20"));
        var (assignment, interest, _, client) = await app.GivenActiveAsync(organisation, id);

        Assert.Equal(("civicService", false, true), await CivicAsync());
        Assert.Equal("civicService", (await app.PublishedAsync<OpportunityPublished>(e => e.OpportunityId == id)).Participation);
        Assert.Equal("civicService", (await app.PublishedAsync<InterestExpressed>(e => e.InterestId == interest)).Participation);
        Assert.Equal("civicService", (await app.PublishedAsync<InterestAnswered>(e => e.InterestId == interest)).Participation);
        Assert.Equal("civicService", (await app.PublishedAsync<AssignmentStarted>(e => e.AssignmentId == assignment)).Participation);
        Assert.Empty((await organisation.Coordinator.ShowAsync($"/api/v1/organisations/{organisation.Id}/funnel")).GetProperty("sources").EnumerateArray());
        Assert.Empty((await app.Anonymous().ShowAsync($"/api/v1/opportunities?organisationId={organisation.Id}")).Items());
        Assert.Single((await app.Anonymous().ShowAsync($"/api/v1/opportunities?organisationId={organisation.Id}&civicService=true")).Items());
        Assert.Empty((await app.Anonymous().ShowAsync($"/api/v1/feeds/organisations/{organisation.Id}?format=json")).Items());
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal("not-volunteering", (await Calls.ReadAsync(
            await client.SendAsync(HttpMethod.Get, $"/api/v1/assignments/{assignment}/service-certificate"), HttpStatusCode.Conflict)).Code());

        var tag = (await organisation.Coordinator.SendAsync(HttpMethod.Get, $"/api/v1/opportunities/{id}")).Headers.ETag?.ToString();
        var turned = await organisation.Coordinator.SendAsync(HttpMethod.Put, $"/api/v1/opportunities/{id}", RecruitmentApp.AnOpportunity(organisation.Id), tag);
        Assert.Equal("participation-stays", (await Calls.ReadAsync(turned, HttpStatusCode.Conflict)).Code());

        await DecideAsync(false);
        Assert.False((await app.PublishedAsync<OpportunityChanged>(e => e.OpportunityId == id && !e.Open)).Open);
        Assert.Equal("civic-service-off", (await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/pause", new { paused = false })).Code());
        var decisions = (await app.AsPlatformAdministrator().ShowAsync("/api/v1/participations/civic-service")).Items();
        Assert.Equal([false, true], decisions.Select(d => d.GetProperty("enabled").GetBoolean()));
    }

    private async Task<(string Code, bool Counted, bool Enabled)> CivicAsync()
    {
        var last = (await app.Anonymous().ShowAsync("/api/v1/participations")).EnumerateArray().Last();
        return (last.Text("code"), last.GetProperty("counted").GetBoolean(), last.GetProperty("enabled").GetBoolean());
    }

    private Task DecideAsync(bool enabled)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return app.AsPlatformAdministrator().PostAsync("/api/v1/participations/civic-service", new { enabled, reason = "Vedtak om forsøk" });
    }
}
