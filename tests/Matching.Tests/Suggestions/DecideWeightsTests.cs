using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Suggestions;

public sealed class DecideWeightsTests(DecideWeightsTests.OwnApp app) : IClassFixture<DecideWeightsTests.OwnApp>
{
    [Fact]
    public async Task Other_weights_are_decided_with_a_reason_and_every_answer_says_by_which_it_was_scored()
    {
        var administrator = app.As(Guid.CreateVersion7(), (Names.PlatformOrganisation, Roles.PlatformAdministrator));
        Assert.Equal(0, (await WeightsAsync()).Version);

        using var answer = await administrator.PostAsJsonAsync("/api/v1/suggestions/weights", new { weights = new MatchWeights { Distance = 60 }, reason = "Nærhet betyr mest" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await Wait.UntilAsync(async () => (await WeightsAsync()).Version == 1, "the weights hold");
        var weights = await WeightsAsync();
        Assert.Equal(60, weights.Weights.Distance);
        Assert.Equal("Nærhet betyr mest", weights.Items.Single().Reason);

        var volunteer = An.Volunteer();
        await app.ReceivesAsync(volunteer);
        Assert.Equal(1, (await app.As(volunteer.VolunteerId).GetFromJsonAsync<Scored>("/api/v1/suggestions"))!.Weights);
    }

    [Fact]
    public async Task Only_the_platforms_administrator_decides_and_something_must_weigh()
    {
        var weights = new { weights = new MatchWeights(), reason = "x" };
        using var coordinator = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Coordinator)).PostAsJsonAsync("/api/v1/suggestions/weights", weights);
        Assert.Equal(HttpStatusCode.Forbidden, coordinator.StatusCode);

        var nothing = new { weights = new { interests = 0, skills = 0, distance = 0, slotFit = 0, freshness = 0, urgency = 0, continuity = 0, fairness = 0, pairs = 0 }, reason = "x" };
        using var empty = await app.As(Guid.CreateVersion7(), (Names.PlatformOrganisation, Roles.PlatformAdministrator)).PostAsJsonAsync("/api/v1/suggestions/weights", nothing);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
    }

    private async Task<Shown> WeightsAsync() => (await app.Anonymous().GetFromJsonAsync<Shown>("/api/v1/suggestions/weights"))!;

    private sealed record Shown(int Version, MatchWeights Weights, IReadOnlyList<Decided> Items);

    private sealed record Decided(int Version, string Reason);

    private sealed record Scored(int Weights);

    /// <summary>The service with weights of its own.</summary>
    public sealed class OwnApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Names.Matching;

        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Matching:RefreshEvery", "00:00:00.050")];
    }
}
