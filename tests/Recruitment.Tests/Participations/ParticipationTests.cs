using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Recruitment.Tests.Participations;

/// <summary>With an organisation and without one.</summary>
public sealed class ParticipationTests(RecruitmentApp app)
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
}
