using System.Net.Http.Json;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests;

/// <summary>What is not yours is not there: every endpoint that writes, asked by a neighbour's people.</summary>
[Collection(OnCooperation.Name)]
public sealed class NeighbourTests(CooperationApp app)
{
    [Theory]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Leader)]
    public async Task A_neighbour_writes_nothing_here(string role)
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);
        var own = app.Administrator(municipality);
        var coordinator = (await own.PostAsJsonAsync($"/api/v1/units/{unit}/coordinators", new { name = "Kari", fullTimeShare = 1.0 }).Succeeded()).Id();
        var need = (await own.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).Succeeded()).Id();
        var neighbour = app.As(Guid.CreateVersion7(), (await app.GivenAMunicipality(), role));

        await neighbour.PostAsJsonAsync("/api/v1/units", Samples.Unit(municipality)).HasStatus(404);
        await neighbour.PutAsJsonAsync($"/api/v1/units/{unit}", Samples.Unit(municipality)).HasStatus(404);
        await neighbour.PostAsJsonAsync($"/api/v1/units/{unit}/leader", new { name = "Feil Leder" }).HasStatus(404);
        await neighbour.PostAsJsonAsync($"/api/v1/units/{unit}/coordinators", new { name = "Feil", fullTimeShare = 1.0 }).HasStatus(404);
        await neighbour.PostAsJsonAsync($"/api/v1/units/{unit}/coordinators/{coordinator}/end", new { on = "2026-12-01" }).HasStatus(404);
        await neighbour.PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions", Samples.Decision("help-at-meals")).HasStatus(404);
        await neighbour.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).HasStatus(404);
        await neighbour.PostAsync($"/api/v1/needs/{need}/closing", null).HasStatus(404);
    }

    [Fact]
    public async Task A_coordinator_of_the_place_registers_needs_but_names_nobody_and_decides_nothing()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);
        var coordinator = app.Coordinator(municipality);

        await coordinator.PostAsJsonAsync("/api/v1/units", Samples.Unit(municipality)).HasStatus(404);
        await coordinator.PostAsJsonAsync($"/api/v1/units/{unit}/leader", new { name = "Kari" }).HasStatus(404);
        await coordinator.PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions", Samples.Decision("help-at-meals")).HasStatus(404);
    }

    [Fact]
    public async Task Nobody_writes_without_signing_in()
    {
        var unit = await app.GivenAUnit(await app.GivenAMunicipality());
        var visitor = app.Anonymous();

        await visitor.PostAsJsonAsync($"/api/v1/units/{unit}/leader", new { name = "Hvem Som Helst" }).HasStatus(401);
        await visitor.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).HasStatus(401);
    }
}
