using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching;

/// <summary>Settings under <c>Matching</c>.</summary>
public sealed class MatchingOptions
{
    /// <summary>How often a replica looks for changes; a change is visible in searches within this time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "00:01:00")]
    public TimeSpan RefreshEvery { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long changes are kept for replicas to read; one that was away longer builds its index anew.</summary>
    public TimeSpan KeepChanges { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many days back hours may be logged.</summary>
    [Range(1, 3660)]
    public int LogHoursDaysBack { get; init; } = 365;

    /// <summary>How long a browser or gateway may show a search again without asking.</summary>
    [Range(0, 3600)]
    public int SearchFreshSeconds { get; init; } = 5;

    /// <summary>How much each part of a suggestion's score weighs.</summary>
    public MatchWeights Weights { get; init; } = new();
}
