using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Tests.Rosters;

namespace FrivilligPlattform.Matching.Tests.Planning;

public sealed class ProposalTests(MatchingApp app)
{
    private static readonly WeeklySlot Tuesday = new(2, new(8, 0), new(16, 0));
    private readonly Steps steps = new(app);

    [Fact]
    [Trait("Row", "126")]
    public async Task A_week_is_proposed_with_reasons_and_counts_only_when_people_have_said_yes()
    {
        var (can, cannot) = (await steps.AnAssignedVolunteerAsync(availability: [Tuesday]), await steps.AnAssignedVolunteerAsync(availability: [Tuesday with { Day = 5 }]));
        var roster = await steps.ARosterAsync("event", "invitation");
        var shift = await steps.AShiftAsync(roster, needed: 2, importance: 5);

        var id = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/proposals", new { week = "2026-11-25" });
        var proposal = await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/proposals/{id}");
        var choice = Assert.Single(proposal.GetProperty("choices").EnumerateArray());
        Assert.Equal((can, shift, "2026-11-23"), (choice.GetProperty("volunteerId").GetGuid(), choice.GetProperty("shiftId").GetGuid(), proposal.GetProperty("monday").GetString()));
        Assert.Contains("er den eneste som kan", choice.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(1, proposal.GetProperty("gaps")[0].GetProperty("places").GetInt32());
        Assert.Equal(0, await steps.TakenAsync(shift));

        var sent = await Steps.OkAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/proposals/{id}/invitations", new { });
        Assert.Equal((1, 0), (sent.GetProperty("invited").GetInt32(), sent.GetProperty("leftOut").GetInt32()));
        var mine = (await steps.As(can).GetFromJsonAsync<JsonElement>("/api/v1/sign-ups/mine")).GetProperty("items")[0];
        Assert.Equal("invited", mine.GetProperty("status").GetString());
        await Steps.OkAsync(steps.As(can), $"/api/v1/sign-ups/{mine.GetProperty("id").GetGuid()}/acceptance");
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/proposals/{id}/invitations", "proposal-sent", new { });
        Assert.NotEqual(can, cannot);
    }

    [Fact]
    public async Task A_neighbouring_coordinator_finds_no_proposal()
    {
        var roster = await steps.ARosterAsync();
        await steps.AShiftAsync(roster);
        var id = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/proposals", new { week = "2026-11-25" });

        using var propose = await steps.Neighbour.PostAsJsonAsync($"/api/v1/rosters/{roster}/proposals", new { week = "2026-11-25" });
        using var read = await steps.Neighbour.GetAsync($"/api/v1/rosters/{roster}/proposals/{id}");
        using var send = await steps.Neighbour.PostAsJsonAsync($"/api/v1/rosters/{roster}/proposals/{id}/invitations", new { });

        Assert.All(new[] { propose, read, send }, a => Assert.Equal(HttpStatusCode.NotFound, a.StatusCode));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task Who_declined_is_not_proposed_for_the_same_shift_again()
    {
        var volunteer = await steps.AnAssignedVolunteerAsync();
        var roster = await steps.ARosterAsync("event", "invitation");
        var shift = await steps.AShiftAsync(roster);
        await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{await steps.InvitedAsync(volunteer, shift)}/refusal");

        using var answer = await steps.Coordinator.PostAsJsonAsync($"/api/v1/rosters/{roster}/proposals", new { week = "2026-11-25" });

        var proposed = await Steps.BodyAsync(answer);
        Assert.Equal((0, 1), (proposed.GetProperty("asked").GetInt32(), proposed.GetProperty("open").GetInt32()));
    }
}
