using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Cooperation.Units;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests.Tasks;

[Collection(OnCooperation.Name)]
public sealed class DecideTaskTests(CooperationApp app)
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Row", "63")]
    public async Task A_leader_decides_a_grey_zone_task_with_reason_and_end()
    {
        var leader = Guid.CreateVersion7();
        var unit = await app.GivenAUnit(await app.GivenAMunicipality(), leader: leader);

        await app.As(leader).PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions",
            Samples.Decision("help-at-meals", "withConditions", "Bare når en ansatt er i rommet")).HasStatus(201);

        var decided = await app.PublishedAsync<TaskRuleDecided>(d => d.UnitId == unit);
        Assert.Equal(("help-at-meals", "greyZone", "withConditions", (DateOnly?)new DateOnly(2027, 6, 30)),
            (decided.TaskCode, decided.Class, decided.Decision, decided.ValidUntil));
        var task = (await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/tasks?limit=200&unitId={unit}")).Items().Single(t => t.Text("code") == "help-at-meals");
        Assert.Equal("Lena Leder", task.GetProperty("decision").Text("leaderName"));
        Assert.Equal("Bare når en ansatt er i rommet", task.GetProperty("decision").Text("conditions"));
    }

    [Fact]
    [Trait("Row", "62")]
    public async Task No_unit_may_hand_a_staff_task_to_volunteers_and_hears_why()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);

        var problem = await app.Administrator(municipality).PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions", Samples.Decision("medicines"))
            .Refused("staff-only-task", 422);

        Assert.Contains("helsehjelp", problem.Text("detail"));
        Assert.Contains("Verdighetsenteret", problem.Text("detail"));
    }

    [Fact]
    [Trait("Row", "63")]
    public async Task The_newest_decision_is_in_force_and_earlier_ones_stay_to_be_seen()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);
        var administrator = app.Administrator(municipality);
        await administrator.PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions", Samples.Decision("pushing-wheelchair", "yes")).Succeeded();
        await administrator.PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions", Samples.Decision("pushing-wheelchair", "no")).Succeeded();

        var history = (await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/units/{unit}/task-decisions")).Items();

        Assert.Equal(["no", "yes"], history.Select(d => d.Text("decision")));
        await administrator.PostAsJsonAsync("/api/v1/needs", Samples.Need(unit, ["pushing-wheelchair"])).Refused("grey-zone-undecided");
    }

    [Fact]
    public async Task An_unknown_task_is_refused()
    {
        var municipality = await app.GivenAMunicipality();
        var unit = await app.GivenAUnit(municipality);

        await app.Administrator(municipality).PostAsJsonAsync($"/api/v1/units/{unit}/task-decisions", Samples.Decision("juggling")).Refused("task-unknown", 422);
    }

    [Theory]
    [InlineData("medicines", LocalDecision.WithConditions, "2027-01-01", "under tilsyn", "staff-only-task")]
    [InlineData("walk", LocalDecision.No, "2027-01-01", null, "task-allowed")]
    [InlineData("help-at-meals", LocalDecision.Yes, "2026-11-22", null, "valid-until-past")]
    [InlineData("help-at-meals", LocalDecision.WithConditions, "2027-01-01", " ", "conditions-missing")]
    [InlineData("help-at-meals", LocalDecision.Yes, "2026-11-23", null, null)]
    [Trait("Row", "63")]
    public void Only_a_grey_zone_task_is_decided_with_an_end_to_come(
        string code, LocalDecision decision, string validUntil, string? conditions, string? refusal)
    {
        var unit = AUnit();
        unit.NameLeader("Lena Leder", null, Now);

        Assert.Equal(refusal, Decide(unit, code, decision, validUntil, conditions));
    }

    [Fact]
    [Trait("Row", "88")]
    public void A_unit_without_a_leader_decides_nothing() =>
        Assert.Equal("leader-missing", Decide(AUnit(), "help-at-meals", LocalDecision.Yes, "2027-01-01", null));

    private static Unit AUnit() => new() { OrganisationId = Guid.CreateVersion7(), CreatedAt = Now };

    private static string? Decide(Unit unit, string code, LocalDecision decision, string validUntil, string? conditions) => TaskDecision.Decide(
        unit, SeedTasks.National(Now).Single(t => t.Code == code), decision, "Fordi", conditions,
        DateOnly.ParseExact(validUntil, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Guid.CreateVersion7(), Now,
        new DateOnly(2026, 11, 22), "nb", out _)?.Code;
}
