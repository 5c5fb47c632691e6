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

    /// <summary>Where this replica keeps its index between two starts; without it every start builds from the database.</summary>
    public string? SnapshotFile { get; init; }

    /// <summary>How often the snapshot is written, and once more at the end.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan SnapshotEvery { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many requests a volunteer gets in a week, from all organisations together.</summary>
    [Range(1, 100)]
    public int RequestsPerWeek { get; init; } = 3;

    /// <summary>How often it is looked for digests to send.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "1.00:00:00")]
    public TimeSpan DigestEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after its publication an opportunity is told of, so that several go into one digest.</summary>
    public TimeSpan DigestAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a volunteer is left in peace between two digests.</summary>
    public TimeSpan DigestGap { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How many of the best volunteers are told of an opportunity.</summary>
    [Range(1, 1000)]
    public int DigestTo { get; init; } = 30;

    /// <summary>The score, 0 to 100, below which nobody is told.</summary>
    [Range(0, 100)]
    public int DigestFrom { get; init; } = 50;

    /// <summary>How many opportunities one digest names.</summary>
    [Range(1, 50)]
    public int DigestMost { get; init; } = 5;

    /// <summary>From this hour in Norway nobody is told anything, until <see cref="QuietTo"/>.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 0);

    public TimeOnly QuietTo { get; init; } = new(8, 0);

    /// <summary>How many days back hours may be logged.</summary>
    [Range(1, 3660)]
    public int LogHoursDaysBack { get; init; } = 365;

    /// <summary>How long a browser or gateway may show a search again without asking.</summary>
    [Range(0, 3600)]
    public int SearchFreshSeconds { get; init; } = 5;

    /// <summary>How much each part of a suggestion's score weighs.</summary>
    public MatchWeights Weights { get; init; } = new();
}
