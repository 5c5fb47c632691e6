using System.Net;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Recruitment.Tests.Opportunities;

/// <summary>The code list of arenas, where it is used.</summary>
public sealed class ArenaTests(RecruitmentApp app)
{
    private static readonly string[] Arenas = ["nursingHome", "institution", "hospital", "home", "homeDweller", "localCommunity"];

    [Fact]
    [Trait("Row", "142")]
    public async Task The_six_arenas_are_listed_with_name_and_rules()
    {
        var listed = (await app.Anonymous().ShowAsync("/api/v1/arenas")).EnumerateArray().ToList();

        Assert.Equal(Arenas, listed.Select(a => a.Text("code")));
        Assert.Equal("Sykehjem", listed[0].Text("name"));
        Assert.Equal("declaration", listed[2].GetProperty("requirements")[0].Text("kind"));
        Assert.Empty(listed[5].GetProperty("requirements").EnumerateArray());
    }

    [Fact]
    [Trait("Row", "142")]
    public async Task An_activity_asks_what_its_arena_asks_unless_something_else_is_said()
    {
        var organisation = await app.GivenOrganisationAsync();

        var cared = await RequirementsAsync(organisation, o => (o["type"], o["arena"]) = ("culture", "nursingHome"));
        var outside = await RequirementsAsync(organisation, o => (o["type"], o["arena"]) = ("culture", "localCommunity"));
        var said = await RequirementsAsync(organisation, o => (o["type"], o["arena"], o["requirements"]) = ("culture", "nursingHome", new JsonArray()));

        Assert.Equal(["declaration"], cared);
        Assert.Empty(outside);
        Assert.Empty(said);
    }

    [Theory]
    [InlineData("nursingHome", true)]
    [InlineData("home", true)]
    [InlineData("hospital", false)]
    [InlineData("localCommunity", false)]
    [Trait("Row", "142")]
    public async Task The_arena_decides_whether_the_act_on_municipal_services_is_a_basis_for_a_police_certificate(string arena, bool basis)
    {
        var organisation = await app.GivenOrganisationAsync();
        var body = RecruitmentApp.AnOpportunity(organisation.Id, o =>
        {
            o["arena"] = arena;
            o["requirements"] = new JsonArray(new JsonObject { ["kind"] = "policeCertificate" });
            o["policeCertificateBasis"] = "healthAndCareService";
        });

        var answer = await organisation.Coordinator.SendAsync(HttpMethod.Post, "/api/v1/opportunities", body);

        Assert.Equal(basis ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        if (!basis)
            Assert.Equal("basis-not-in-arena", (await Calls.ReadAsync(answer, HttpStatusCode.UnprocessableEntity)).Code());
    }

    [Fact]
    [Trait("Row", "142")]
    public async Task Lists_go_by_arena_and_so_does_what_is_told_for_reports()
    {
        var organisation = await app.GivenOrganisationAsync();
        var home = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["arena"] = "nursingHome");
        await RecruitmentApp.GivenPublishedAsync(organisation);

        var listed = await app.Anonymous().ShowAsync($"/api/v1/opportunities?organisationId={organisation.Id}&arena=nursingHome");

        Assert.Equal(home, Assert.Single(listed.Items()).Id());
        Assert.Equal("nursingHome", (await app.PublishedAsync<OpportunityPublished>(e => e.OpportunityId == home)).Arena);
    }

    private static async Task<string[]> RequirementsAsync(AnOrganisation organisation, Action<JsonObject> change)
    {
        var id = await RecruitmentApp.GivenDraftAsync(organisation, change);
        var shown = await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}");
        return [.. shown.GetProperty("requirements").EnumerateArray().Select(r => r.Text("kind"))];
    }
}
