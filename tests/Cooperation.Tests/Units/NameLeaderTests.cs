using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests.Units;

[Collection(OnCooperation.Name)]
public sealed class NameLeaderTests(CooperationApp app)
{
    [Fact]
    [Trait("Row", "88")]
    public async Task A_unit_has_one_responsible_leader()
    {
        var municipality = await app.GivenAMunicipality();
        var leader = Guid.CreateVersion7();
        var unit = await app.GivenAUnit(municipality, led: false);
        Assert.True((await Card(unit)).GetProperty("leaderMissing").GetBoolean());
        var administrator = app.Administrator(municipality);

        await administrator.PostAsJsonAsync($"/api/v1/units/{unit}/leader", new { name = "Lena Leder" }).Succeeded();
        await administrator.PostAsJsonAsync($"/api/v1/units/{unit}/leader", new { name = "Nils Ny", accountId = leader }).Succeeded();

        Assert.Equal("Nils Ny", (await Card(unit)).GetProperty("leader").Text("name"));
        Assert.Equal(unit, (await app.PublishedAsync<LeaderNamed>(l => l.LeaderAccountId == leader)).UnitId);
    }

    [Fact]
    [Trait("Row", "88")]
    public async Task A_leader_who_erases_the_account_leaves_the_unit_without_one()
    {
        var leader = Guid.CreateVersion7();
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality, leader: leader);

        await app.ReceivesAsync(new AccountErased(leader, app.Clock.Now));

        Assert.True((await Card(unit)).GetProperty("leaderMissing").GetBoolean());
        await app.Administrator(municipality).PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).Refused("leader-missing");
    }

    private Task<JsonElement> Card(Guid unit) => app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/units/{unit}");
}
