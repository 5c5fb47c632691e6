using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>Days so far away that nobody can count from them are an error of whoever typed them, not of ours.</summary>
public sealed class FarDateTests(MatchingApp app)
{
    private readonly Steps steps = new(app);

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_day_far_away_is_said_to_be_wrong(string far)
    {
        var roster = await steps.ARosterAsync();
        object shift = new { on = far, from = "10:00", to = "09:00", roles = new[] { new { code = "host", name = "Vert", needed = 1 } } };
        object opening = new { on = "2026-11-24", from = "10:00", to = "12:00", roles = new[] { new { code = "host", name = "Vert", needed = 1 } }, weeks = 3, opensAt = $"{far}T10:00:00Z" };
        object vigil = new { organisationId = steps.Organisation, placeName = "Fjell sykehjem", postalCode = "3018", on = far, from = "18:00", hours = 240 };
        var answers = new List<(string Path, HttpResponseMessage Answer)>();
        foreach (var (path, body) in new[] { ($"rosters/{roster}/proposals", (object)new { week = far }), ($"rosters/{roster}/shifts", shift), ($"rosters/{roster}/shifts", opening), ("vigils", vigil) })
            answers.Add((path, await steps.Coordinator.PostAsJsonAsync($"/api/v1/{path}", body)));
        foreach (var path in new[] { $"pairs/continuity?organisationId={steps.Organisation}&from={far}&to={far}", $"rosters/{roster}/shifts?from={far}&to={far}", $"rosters/{roster}/sign-ups?from={far}&to={far}" })
            answers.Add((path, await steps.Coordinator.GetAsync($"/api/v1/{path}")));

        Assert.Empty(answers.Where(a => a.Answer.StatusCode is not HttpStatusCode.BadRequest).Select(a => $"{a.Path}: {a.Answer.StatusCode}"));
        foreach (var (_, answer) in answers)
            Assert.Contains("2000 til 2099", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").ToString());
    }
}
