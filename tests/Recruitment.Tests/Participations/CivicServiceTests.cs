using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Participations;

namespace FrivilligPlattform.Recruitment.Tests.Participations;

/// <summary>What is no volunteering, decided for the whole platform: with a platform, and a clock, of its own.</summary>
public sealed class CivicServiceTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
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
        Assert.Equal([false, true], decisions.Take(2).Select(d => d.GetProperty("enabled").GetBoolean()));
    }

    [Fact]
    [Trait("Row", "152")]
    public async Task Civic_service_is_turned_off_though_others_write_the_same_opportunities_meanwhile()
    {
        var organisation = await app.GivenOrganisationAsync();
        await DecideAsync(true);
        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            RecruitmentApp.GivenPublishedAsync(organisation, o => (o["civicService"], o["endsOn"]) = (true, "2030-12-20"))));
        using var over = new CancellationTokenSource();
        var writing = ids.Select(async id =>
        {
            while (!over.IsCancellationRequested)
                await organisation.Coordinator.SendAsync(HttpMethod.Post, $"/api/v1/opportunities/{id}/refresh");
        }).ToList();

        await DecideAsync(false);
        await over.CancelAsync();
        await Task.WhenAll(writing);
        await app.HourPassesAsync<StopCivicService>();

        foreach (var id in ids)
            Assert.Equal("paused", (await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}")).Text("status"));
        var told = await app.AllPublishedAsync<OpportunityPaused>();
        Assert.All(ids, id => Assert.Single(told, e => e.OpportunityId == id && e.Cause == "civicServiceOff"));
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
