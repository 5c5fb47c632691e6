using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests.Needs;

[Collection(OnCooperation.Name)]
public sealed class RegisterNeedTests(CooperationApp app)
{
    [Fact]
    [Trait("Row", "115")]
    public async Task A_need_is_public_with_its_requirements_up_front()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);

        var id = (await app.Coordinator(municipality).PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).Succeeded()).Id();

        var listed = Assert.Single((await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/needs?organisationId={municipality}")).Items());
        Assert.Equal(["declaration", "course"], listed.GetProperty("requirements").EnumerateArray().Select(r => r.Text("kind")));
        var registered = await app.PublishedAsync<NeedRegistered>(n => n.NeedId == id);
        Assert.Equal((unit, "walkingGroup", "3301"), (registered.UnitId, registered.Type, registered.MunicipalityNumber));
    }

    [Fact]
    [Trait("Row", "60")]
    public async Task What_staff_would_otherwise_do_is_no_need_for_volunteers()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);
        var coordinator = app.Coordinator(municipality);

        await coordinator.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit, staffWouldOtherwiseDoIt: true)).Refused("replaces-staff", 422);
        await coordinator.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit, staffWouldOtherwiseDoIt: null)).HasStatus(400);
    }

    [Fact]
    [Trait("Row", "60")]
    public async Task Every_need_says_that_volunteers_come_in_addition_to_staff()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);
        var id = (await app.Coordinator(municipality).PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).Succeeded()).Id();

        var need = await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/needs/{id}");

        Assert.Equal("Frivillige kommer i tillegg til de ansatte og erstatter dem aldri.", need.Text("statement"));
        Assert.Equal(["Samtale og samvær", "Gå tur sammen"], need.GetProperty("tasks").EnumerateArray().Select(t => t.Text("name")));
    }

    [Fact]
    [Trait("Row", "62")]
    public async Task A_staff_task_is_refused_with_reason_and_source()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);

        var problem = await app.Coordinator(municipality).PostAsJsonAsync("/api/v1/needs", Samples.Need(unit, ["walk", "personal-hygiene"]))
            .Refused("staff-only-task", 422);

        Assert.Contains("Kilde: Verdighetsenteret", problem.Text("detail"));
    }

    [Fact]
    [Trait("Row", "63")]
    public async Task A_grey_zone_task_waits_for_the_units_yes()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);
        var coordinator = app.Coordinator(municipality);

        await coordinator.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit, ["help-at-meals"])).Refused("grey-zone-undecided");
        await app.Administrator(municipality).PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions", Samples.Decision("help-at-meals")).Succeeded();
        await coordinator.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit, ["help-at-meals"])).HasStatus(201);
    }

    [Fact]
    [Trait("Row", "88")]
    public async Task A_unit_without_a_leader_publishes_nothing()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality, led: false);

        await app.Coordinator(municipality).PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).Refused("leader-missing");
    }

    [Fact]
    public async Task A_closed_need_leaves_the_list()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);
        var coordinator = app.Coordinator(municipality);
        var id = (await coordinator.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).Succeeded()).Id();

        await coordinator.PostAsync($"/api/v1/needs/{id}/closing", null).HasStatus(204);

        await coordinator.PostAsync($"/api/v1/needs/{id}/closing", null).Refused("need-closed");
        Assert.Empty((await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/needs?unitId={unit}")).Items());
        Assert.Equal(id, Assert.Single((await app.Anonymous().GetAsync($"/api/v1/needs?unitId={unit}&status=closed").Succeeded()).Items()).Id());
    }
}
