using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Recruitment.Tests.Opportunities;

/// <summary>What an organisation and a unit make together: the same rights, and neither publishes alone.</summary>
public sealed class TogetherTests(RecruitmentApp app)
{
    [Fact]
    [Trait("Row", "129")]
    public async Task Neither_side_publishes_alone_and_both_may_write()
    {
        var (organisation, unit, id) = await GivenJointAsync();

        Assert.Equal("partner-has-not-agreed", (await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null)).Code());
        Assert.False((await AgreeAsync(id, organisation)).GetProperty("bothAgree").GetBoolean());
        Assert.Equal(unit.Id, (await app.PublishedAsync<JointPublicationAsked>(e => e.OpportunityId == id)).AskedOrganisationId);
        Assert.Equal("partner-has-not-agreed", (await unit.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null)).Code());
        Assert.True((await AgreeAsync(id, unit)).GetProperty("bothAgree").GetBoolean());
        await unit.Coordinator.PostAsync($"/api/v1/opportunities/{id}/publication");

        Assert.Equal("published", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}")).Text("status"));
        Assert.True((await unit.Coordinator.ShowAsync($"/api/v1/opportunities/{id}")).GetProperty("editable").GetBoolean());
        Assert.Equal(id, Assert.Single((await unit.Coordinator.ShowAsync($"/api/v1/opportunities?partnerId={unit.Id}&status=published")).Items()).Id());
    }

    [Fact]
    [Trait("Row", "129")]
    public async Task A_side_speaks_only_for_itself_and_is_not_written_out_by_the_other()
    {
        var (organisation, unit, id) = await GivenJointAsync();
        var stranger = await app.GivenOrganisationAsync();

        await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/agreement", Yes(unit), HttpStatusCode.NotFound);
        await stranger.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/agreement", Yes(stranger), HttpStatusCode.NotFound);
        await stranger.Coordinator.ShowAsync($"/api/v1/opportunities/{id}", HttpStatusCode.NotFound);
        await AgreeAsync(id, unit);
        var alone = await ChangeAsync(id, organisation, partner: null, "Bare vi");

        Assert.Equal("partner-stays", (await Calls.ReadAsync(alone, HttpStatusCode.Conflict)).Code());
    }

    [Fact]
    [Trait("Row", "129")]
    public async Task A_change_by_one_side_stops_it_until_both_agree_again()
    {
        var (organisation, unit, id) = await GivenJointAsync();
        await AgreeAsync(id, organisation);
        await AgreeAsync(id, unit);
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/publication");

        await Calls.ReadAsync(await ChangeAsync(id, organisation, unit.Id, "Nytt innhold"), HttpStatusCode.OK);

        Assert.Equal("paused", (await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}")).Text("status"));
        Assert.False((await app.PublishedAsync<OpportunityChanged>(e => e.OpportunityId == id && e.Title == "Nytt innhold")).Open);
        Assert.Equal("partner-has-not-agreed", (await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/pause", new { paused = false })).Code());
        await AgreeAsync(id, organisation);
        await AgreeAsync(id, unit);
        Assert.Equal("published", (await unit.Coordinator.PostAsync($"/api/v1/opportunities/{id}/pause", new { paused = false })).Text("status"));
        Assert.Equal("paused", (await unit.Coordinator.PostAsync($"/api/v1/opportunities/{id}/agreement/withdrawal", new { organisationId = unit.Id })).Text("status"));
    }

    [Fact]
    [Trait("Row", "96")]
    public async Task Both_sides_have_their_own_coordinator_with_the_same_role_and_both_are_named()
    {
        var (organisation, unit, id) = await GivenJointAsync();
        await AgreeAsync(id, organisation, "Ola Organisasjon", "90 11 11 11");
        await AgreeAsync(id, unit, "Siri Sykehjem", "90 22 22 22");
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/publication");

        var coordinators = (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}")).GetProperty("coordinators").EnumerateArray()
            .ToDictionary(c => c.GetProperty("organisationId").GetGuid(), c => (c.Text("contactPerson"), c.Text("contactPhone")));

        Assert.Equal(("Ola Organisasjon", "90 11 11 11"), coordinators[organisation.Id]);
        Assert.Equal(("Siri Sykehjem", "90 22 22 22"), coordinators[unit.Id]);
    }

    [Fact]
    [Trait("Row", "129")]
    public async Task The_partner_is_a_verified_organisation_and_not_the_same_one()
    {
        var organisation = await app.GivenOrganisationAsync();
        var waiting = await app.GivenOrganisationAsync(verified: false);

        foreach (var partner in new[] { organisation.Id, waiting.Id, Guid.CreateVersion7() })
        {
            var refusal = await organisation.Coordinator.RefusedAsync(
                "/api/v1/opportunities", RecruitmentApp.AnOpportunity(organisation.Id, o => o["partnerId"] = partner), HttpStatusCode.UnprocessableEntity);
            Assert.Equal("partner-unknown", refusal.Code());
        }
    }

    private async Task<(AnOrganisation Organisation, AnOrganisation Unit, Guid Id)> GivenJointAsync()
    {
        var (organisation, unit) = (await app.GivenOrganisationAsync(), await app.GivenOrganisationAsync(kind: "municipality"));
        return (organisation, unit, await RecruitmentApp.GivenDraftAsync(organisation, o => o["partnerId"] = unit.Id));
    }

    private static object Yes(AnOrganisation side, string name = "Kari", string phone = "90 00 00 00") =>
        new { organisationId = side.Id, contactPerson = name, contactPhone = phone };

    private static Task<System.Text.Json.JsonElement> AgreeAsync(Guid id, AnOrganisation side, string name = "Kari", string phone = "90 00 00 00") =>
        side.Coordinator.PostAsync($"/api/v1/opportunities/{id}/agreement", Yes(side, name, phone));

    private static async Task<HttpResponseMessage> ChangeAsync(Guid id, AnOrganisation side, Guid? partner, string title)
    {
        var tag = (await side.Coordinator.SendAsync(HttpMethod.Get, $"/api/v1/opportunities/{id}")).Headers.ETag?.ToString();
        var body = RecruitmentApp.AnOpportunity(side.Id, o => (o["title"], o["partnerId"]) = (title, partner));
        return await side.Coordinator.SendAsync(HttpMethod.Put, $"/api/v1/opportunities/{id}", body, tag);
    }
}
