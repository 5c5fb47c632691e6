using System.Net;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Recruitment.Tests.Opportunities;

public sealed class PublishOpportunityTests(RecruitmentApp app)
{
    [Fact]
    public async Task Publishing_shows_the_opportunity_to_anybody_and_tells_the_readers()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenDraftAsync(organisation, o =>
        {
            o["type"] = "visitingFriend";
            o["scheduleKind"] = "recurring";
            o["arena"] = "nursingHome";
            o["slots"] = new JsonArray(new JsonObject { ["day"] = 2, ["from"] = "17:00", ["to"] = "19:00" });
        });
        await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}", HttpStatusCode.NotFound);

        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/publication");

        var shown = await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}");
        Assert.Equal("published", shown.Text("status"));
        Assert.Equal("Drammen", shown.Text("municipalityName"));
        Assert.Equal("Kåre Kontakt", shown.Text("contactPerson"));
        var published = await app.PublishedAsync<OpportunityPublished>(e => e.OpportunityId == id);
        Assert.Equal("nursingHome", published.Arena);
        Assert.Equal(18, published.MinimumAge);
        Assert.Equal([new WeeklySlot(2, new(17, 0), new(19, 0))], published.Slots);
        Assert.Contains(new Requirement("course", "introduction"), published.Requirements);
    }

    [Fact]
    public async Task An_organisation_that_waits_for_verification_is_refused()
    {
        var organisation = await app.GivenOrganisationAsync(verified: false);
        var id = await RecruitmentApp.GivenDraftAsync(organisation);

        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null);

        Assert.Equal("organisation-not-verified", refusal.Code());
    }

    [Fact]
    [Trait("Row", "62")]
    public async Task A_task_for_staff_is_refused_with_reason_and_row()
    {
        await app.GivenTaskAsync("hygiene", "staffOnly");
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenDraftAsync(organisation, o => o["tasks"] = new JsonArray("hygiene"));

        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null);

        Assert.Equal("staff-only-task", refusal.Code());
        Assert.Contains("krav 62", refusal.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("Grunn for hygiene", refusal.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "63")]
    public async Task A_grey_zone_task_waits_for_the_unit_and_shows_its_decision()
    {
        var unit = Guid.CreateVersion7();
        await app.GivenTaskAsync("meal-help", "greyZone");
        await app.ReceivesAsync(new LeaderNamed(unit, Guid.CreateVersion7(), Guid.CreateVersion7(), app.Clock.Now));
        await app.ReceivesAsync(new UnitRegistered(unit, Guid.CreateVersion7(), "Fjordglimt", "nursingHome", "3015", "3301", app.Clock.Now));
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenDraftAsync(organisation, o =>
        {
            o["tasks"] = new JsonArray("meal-help");
            o["unitId"] = unit;
        });
        var before = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null);

        await app.GivenTaskAsync("meal-help", "greyZone", unit, "withConditions", new(2027, 6, 1));
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/publication");

        Assert.Equal("grey-zone-undecided", before.Code());
        var task = Assert.Single((await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}")).GetProperty("taskRules").EnumerateArray().ToArray());
        Assert.Equal("withConditions", task.Text("decision"));
        Assert.Equal("2027-06-01", task.Text("validUntil"));
    }

    [Fact]
    [Trait("Row", "61")]
    public async Task An_unknown_task_is_refused_by_name()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenDraftAsync(organisation, o => o["tasks"] = new JsonArray("no-such-task"));

        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null);

        Assert.Equal("unknown-task", refusal.Code());
        Assert.Contains("no-such-task", refusal.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "94")]
    public async Task Without_a_deputy_it_is_refused_in_the_readers_language()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenDraftAsync(organisation, o => o["deputy"] = null);
        organisation.Coordinator.DefaultRequestHeaders.AcceptLanguage.Clear();
        organisation.Coordinator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null);

        Assert.Equal("contact-missing", refusal.Code());
        Assert.StartsWith("Volunteers must be able to reach somebody", refusal.Text("detail"), StringComparison.Ordinal);
    }
}
