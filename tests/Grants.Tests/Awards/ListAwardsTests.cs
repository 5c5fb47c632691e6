using System.Net;
using System.Net.Http.Json;

namespace FrivilligPlattform.Grants.Tests.Awards;

public sealed class ListAwardsTests(GrantsApp app)
{
    [Fact]
    [Trait("Row", "44")]
    public async Task Anybody_reads_awards_by_municipality_and_year()
    {
        var (callId, owner) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync(municipality: "5056", name: "Hitra kommune");
        var id = await GrantsApp.HasSubmittedAsync(callId, app.AsApplicant(organisation), organisation);
        var officer = app.AsOfficer(owner);
        using var answered = await officer.PostAsJsonAsync($"/api/v1/applications/{id}/impartiality", new { impartial = true });
        using var decided = await officer.PostAsJsonAsync(
            $"/api/v1/applications/{id}/decision", new { outcome = "partlyAwarded", awardedOre = 12_345_600, reasons = "Rammen er liten" });
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);

        var award = Assert.Single(await Awards("municipality=5056&year=2026"));

        Assert.Equal(12_345_600, award.GetProperty("awardedOre").GetInt64());
        Assert.Equal("Hitra kommune", award.GetProperty("organisationName").GetString());
        Assert.Equal("Tirsdagstreff på Åskollen", award.GetProperty("projectTitle").GetString());
        Assert.Empty(await Awards("municipality=5056&year=2025"));
        Assert.Empty(await Awards("municipality=5055&year=2026"));
    }

    [Fact]
    public async Task A_year_that_is_none_is_a_mistake()
    {
        using var response = await app.Anonymous().GetAsync("/api/v1/awards?year=26");

        Assert.Equal(["year"], await response.FieldsAsync());
    }

    private async Task<System.Text.Json.JsonElement[]> Awards(string query) =>
        [.. (await (await app.Anonymous().GetAsync($"/api/v1/awards?{query}")).JsonAsync()).GetProperty("items").EnumerateArray()];
}
