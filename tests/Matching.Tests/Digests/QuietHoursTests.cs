using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Digests;

/// <summary>At night nobody is told of anything new, whatever was published and saved.</summary>
public sealed class QuietHoursTests(QuietHoursTests.OwnApp app) : IClassFixture<QuietHoursTests.OwnApp>
{
    [Fact]
    public async Task What_comes_at_night_waits_for_the_morning()
    {
        var volunteer = An.Volunteer(interests: ["conversation", "reading"]);
        await app.ReceivesAsync(volunteer);
        using (var saved = await app.As(volunteer.VolunteerId).PostAsJsonAsync("/api/v1/search/saved", new { name = "Alt", municipality = new[] { An.Drammen }, every = "day" }))
            saved.EnsureSuccessStatusCode();
        // From Sunday morning to Monday night, half an hour before midnight in Norway.
        app.Clock.Advance(new DateTime(2026, 11, 23, 22, 30, 0, DateTimeKind.Utc) - app.Clock.Now);
        var opportunity = An.Opportunity(at: app.Clock.Now.AddHours(-2));
        await app.ReceivesAsync(opportunity);
        await Wait.UntilAsync(async () => (await app.Anonymous().GetFromJsonAsync<Found>("/api/v1/search/opportunities?municipality=3301"))!.Total == 1, "it is found");

        app.Clock.Advance(TimeSpan.FromHours(9));

        // Both are told at the moment the clock was moved to: had the night not been quiet, they would say half past eleven.
        var digest = await app.PublishedAsync<OpportunitiesSuggested>(e => e.VolunteerId == volunteer.VolunteerId);
        var answered = await app.PublishedAsync<SavedSearchAnswered>(e => e.AccountId == volunteer.VolunteerId);
        Assert.All([digest.At, answered.At], at => Assert.Equal(8, OsloTime.FromUtc(at).Hour));
        Assert.Equal([opportunity.OpportunityId], digest.OpportunityIds);
    }

    private sealed record Found(int Total);

    /// <summary>The service with a clock that may be moved, and the quiet hours it has without settings.</summary>
    public sealed class OwnApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Names.Matching;

        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Matching:RefreshEvery", "00:00:00.050"), new("Matching:DigestEvery", "00:00:00.100")];
    }
}
