using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Units;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests.Units;

[Collection(OnCooperation.Name)]
public sealed class NameCoordinatorTests(CooperationApp app)
{
    [Fact]
    [Trait("Row", "91")]
    public async Task A_coordinator_stands_on_the_units_card_with_the_share_of_a_post()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);

        await app.Administrator(municipality).PostAsJsonAsync($"/api/v1/units/{unit}/coordinators",
            new { name = "Kari Koordinator", fullTimeShare = 0.5, title = "Frivillighetskontakt", phone = "900 00 000" }).HasStatus(201);

        var card = await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/units/{unit}");
        var coordinator = Assert.Single(card.GetProperty("coordinators").EnumerateArray());
        Assert.Equal(("Kari Koordinator", "Frivillighetskontakt", 0.5),
            (coordinator.Text("name"), coordinator.Text("title"), coordinator.GetProperty("fullTimeShare").GetDouble()));
        Assert.Equal(0.5m, (await app.PublishedAsync<CoordinatorNamed>(c => c.UnitId == unit)).FullTimeShare);
    }

    [Fact]
    [Trait("Row", "91")]
    public async Task Units_without_a_coordinator_are_flagged_also_when_one_has_left()
    {
        var municipality = await app.GivenAMunicipality();
        var (with, without, left) = (await app.GivenAUnit(municipality), await app.GivenAUnit(municipality), await app.GivenAUnit(municipality));
        var administrator = app.Administrator(municipality);
        await Name(with);
        var leaving = await Name(left);

        await administrator.PostAsJsonAsync($"/api/v1/units/{left}/coordinators/{leaving}/end", new { on = "2026-11-21" }).HasStatus(204);

        var lacking = (await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/units?organisationId={municipality}&coordinatorMissing=true")).Items();
        Assert.Equal(new[] { without, left }.Order(), lacking.Select(u => u.Id()).Order());
        Assert.All(lacking, u => Assert.True(u.GetProperty("coordinatorMissing").GetBoolean()));

        async Task<Guid> Name(Guid unit) => (await administrator.PostAsJsonAsync($"/api/v1/units/{unit}/coordinators",
            new { name = "Kari Koordinator", fullTimeShare = 1.0, since = "2026-01-01" }).Succeeded()).Id();
    }

    [Fact]
    public async Task A_share_of_a_post_is_between_nothing_and_all_of_it()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);

        await app.Administrator(municipality).PostAsJsonAsync($"/api/v1/units/{unit}/coordinators", new { name = "Kari", fullTimeShare = 1.5 }).HasStatus(400);
    }

    [Fact]
    public void A_coordinator_serves_through_the_last_day()
    {
        var coordinator = new Coordinator
        {
            UnitId = Guid.CreateVersion7(),
            CreatedAt = default,
            Name = "Kari",
            FullTimeShare = 1,
            Since = new(2026, 1, 1),
        };

        coordinator.End(new(2026, 11, 22));

        Assert.True(coordinator.IsServing(new(2026, 11, 22)));
        Assert.False(coordinator.IsServing(new(2026, 11, 23)));
    }
}
