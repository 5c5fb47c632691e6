using System.Net;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Recruitment.Tests.Opportunities;

public sealed class WriteOpportunityTests(RecruitmentApp app)
{
    private static readonly string[] RowsOfTheSource =
    [
        "visitingFriend", "walkingGroup", "culture", "substanceUseSupport", "mealFellowship", "information", "peerSupport", "vigil",
        "visitingDog", "cyclingWithoutAge", "nightPatrol", "refugeeGuide", "activityFriend",
    ];

    [Theory]
    [InlineData("postalCode", "0000")]
    [InlineData("title", "")]
    [InlineData("type", "paidWork")]
    [InlineData("contactPhone", "ring meg")]
    [InlineData("endsOn", "2026-11-01")]
    public async Task Malformed_fields_are_named(string field, string value)
    {
        var organisation = await app.GivenOrganisationAsync();

        var problem = await organisation.Coordinator.RefusedAsync(
            "/api/v1/opportunities", RecruitmentApp.AnOpportunity(organisation.Id, o => o[field] = value), HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Fact]
    public async Task A_recurring_opportunity_needs_its_times()
    {
        var organisation = await app.GivenOrganisationAsync();

        var problem = await organisation.Coordinator.RefusedAsync(
            "/api/v1/opportunities", RecruitmentApp.AnOpportunity(organisation.Id, o => o["scheduleKind"] = "recurring"), HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty("slots", out _), problem.ToString());
    }

    [Fact]
    public async Task A_change_needs_the_version_it_was_made_on()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenPublishedAsync(organisation);
        var path = $"/api/v1/opportunities/{id}";
        var read = await organisation.Coordinator.SendAsync(HttpMethod.Get, path);
        var changed = RecruitmentApp.AnOpportunity(organisation.Id, o => o["title"] = "Påskemarked");

        var unsaid = await organisation.Coordinator.SendAsync(HttpMethod.Put, path, changed);
        var first = await organisation.Coordinator.SendAsync(HttpMethod.Put, path, changed, read.Headers.ETag?.ToString());
        var stale = await organisation.Coordinator.SendAsync(HttpMethod.Put, path, changed, read.Headers.ETag?.ToString());

        Assert.Equal(HttpStatusCode.PreconditionRequired, unsaid.StatusCode);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("Påskemarked", (await app.PublishedAsync<OpportunityChanged>(e => e.OpportunityId == id)).Title);
    }

    [Fact]
    [Trait("Row", "94")]
    public async Task A_published_opportunity_cannot_lose_its_contact_person()
    {
        var organisation = await app.GivenOrganisationAsync();
        var path = $"/api/v1/opportunities/{await RecruitmentApp.GivenPublishedAsync(organisation)}";
        var tag = (await organisation.Coordinator.SendAsync(HttpMethod.Get, path)).Headers.ETag?.ToString();

        var answer = await organisation.Coordinator.SendAsync(
            HttpMethod.Put, path, RecruitmentApp.AnOpportunity(organisation.Id, o => o["contactPerson"] = ""), tag);

        Assert.Equal("contact-missing", (await Calls.ReadAsync(answer, HttpStatusCode.Conflict)).Code());
    }

    [Fact]
    public async Task A_pause_closes_the_door_and_the_readers_are_told()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (_, volunteer) = await app.GivenVolunteerAsync();

        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/pause", new { paused = true });
        var refusal = await volunteer.RefusedAsync("/api/v1/interests", new { opportunityId = id, message = "Hei" });
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/pause", new { paused = false });
        await volunteer.PostAsync("/api/v1/interests", new { opportunityId = id, message = "Hei" });

        Assert.Equal("opportunity-not-open", refusal.Code());
        var changes = (await app.AllPublishedAsync<OpportunityChanged>()).Where(e => e.OpportunityId == id).Select(e => e.Open);
        Assert.Equal([false, true], changes);
    }

    [Fact]
    public async Task A_closed_opportunity_leaves_every_list()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenPublishedAsync(organisation);

        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/closing", new { reason = "Gjennomført" });

        Assert.Empty((await app.Anonymous().ShowAsync($"/api/v1/opportunities?organisationId={organisation.Id}")).Items());
        await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}", HttpStatusCode.NotFound);
        Assert.Equal("Gjennomført", (await app.PublishedAsync<OpportunityClosed>(e => e.OpportunityId == id)).Reason);
        Assert.Equal("opportunity-state", (await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null)).Code());
    }

    [Fact]
    public async Task A_list_goes_on_where_the_page_before_ended()
    {
        var organisation = await app.GivenOrganisationAsync();
        var drafts = new List<Guid>();
        for (var i = 0; i < 5; i++)
            drafts.Add(await RecruitmentApp.GivenDraftAsync(organisation));

        var seen = new List<Guid>();
        string? next = null;
        do
        {
            var page = await organisation.Coordinator.ShowAsync($"/api/v1/opportunities?organisationId={organisation.Id}&status=draft&limit=2&after={next}");
            seen.AddRange(page.Items().Select(i => i.Id()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(drafts.Order(), seen.Order());
        Assert.Equal(5, seen.Count);
        Assert.Empty((await app.Anonymous().ShowAsync($"/api/v1/opportunities?organisationId={organisation.Id}")).Items());
    }

    [Fact]
    [Trait("Row", "14")]
    [Trait("Row", "15")]
    [Trait("Row", "136")]
    public async Task The_national_types_bring_their_rules()
    {
        var types = (await app.Anonymous().ShowAsync("/api/v1/opportunity-types")).EnumerateArray().ToDictionary(t => t.Text("code"));

        Assert.Equal("Besøksvenn", types["visitingFriend"].Text("name"));
        Assert.All(
            RowsOfTheSource,
            code => Assert.Contains(code, types.Keys));
        Assert.Contains("rickshaw-pilot", types["cyclingWithoutAge"].GetProperty("requirements").ToString(), StringComparison.Ordinal);
        Assert.Equal(25, types["vigil"].GetProperty("minimumAge").GetInt32());
    }
}
