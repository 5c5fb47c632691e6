using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Digests;

/// <summary>A newly published opportunity that the best volunteers have not been told of yet.</summary>
public sealed class Offering
{
    public required Guid OpportunityId { get; init; }

    public Guid Version { get; private set; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<Offering> table)
    {
        table.HasKey(o => o.OpportunityId);
        table.Property(o => o.OpportunityId).ValueGeneratedNever();
        table.HasIndex(o => o.At);
    }
}

/// <summary>How often a volunteer wants to be told of new opportunities.</summary>
public enum DigestRhythm
{
    /// <summary>As often as the platform tells at most.</summary>
    Usual = 1,
    Week,
    Month,
    Never,
}

/// <summary>Something a volunteer is to be told of, and how well it fits.</summary>
public sealed record Fitting(Guid OpportunityId, int Score);

/// <summary>
/// When a volunteer was last told of new opportunities, how often and at which hours they wish it, and what has been gathered for the
/// next time: what comes too soon waits and goes into one digest, it is neither lost nor a digest of its own.
/// </summary>
public sealed class Told
{
    /// <summary>No more than this is gathered; the best stay.</summary>
    public const int MostGathered = 20;

    public required Guid VolunteerId { get; init; }

    public Guid Version { get; private set; }

    public DateTime At { get; private set; }

    public DigestRhythm Rhythm { get; private set; } = DigestRhythm.Usual;

    /// <summary>Hours in Norway in which this person is told nothing, beside those in which nobody is; null for none of one's own.</summary>
    public TimeOnly? QuietFrom { get; private set; }

    public TimeOnly? QuietTo { get; private set; }

    public IReadOnlyList<Fitting> Gathered { get; private set; } = [];

    /// <summary>When what was gathered may be told at the earliest; null when there is nothing.</summary>
    public DateTime? NextAt { get; private set; }

    /// <summary>Sets how often and when; <paramref name="usual"/> is how long everybody is left in peace at least.</summary>
    public void Wish(DigestRhythm rhythm, TimeOnly? quietFrom, TimeOnly? quietTo, TimeSpan usual)
    {
        (Rhythm, QuietFrom, QuietTo) = (rhythm, quietFrom, quietTo);
        if (rhythm is DigestRhythm.Never)
            Gathered = [];
        NextAt = Gathered.Count == 0 ? null : At + Gap(usual);
    }

    /// <summary>Puts by what fits until it is time.</summary>
    public void Gather(IEnumerable<Fitting> found, TimeSpan usual)
    {
        if (Rhythm is DigestRhythm.Never)
            return;

        Gathered =
        [
            .. Gathered.Concat(found).GroupBy(f => f.OpportunityId).Select(f => f.MaxBy(one => one.Score)!)
                .OrderByDescending(f => f.Score).ThenBy(f => f.OpportunityId).Take(MostGathered),
        ];
        NextAt = At + Gap(usual);
    }

    /// <summary>Until when the person is to be left in peace at this hour of theirs; null when they may be told now.</summary>
    public DateTime? QuietUntil(DateTime now)
    {
        if (QuietFrom is not { } from || QuietTo is not { } to || from == to)
            return null;

        var local = OsloTime.FromUtc(now);
        var (on, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var overnight = from > to;
        return overnight && time >= from ? OsloTime.ToUtc(on.AddDays(1), to)
            : (overnight && time < to) || (!overnight && time >= from && time < to) ? OsloTime.ToUtc(on, to)
            : null;
    }

    public void Wait(DateTime until) => NextAt = until;

    /// <summary>What was gathered has been told, or is no longer to be had.</summary>
    public void Empty(DateTime? toldAt)
    {
        (Gathered, NextAt) = ([], null);
        At = toldAt ?? At;
    }

    private TimeSpan Gap(TimeSpan usual) => Rhythm switch
    {
        DigestRhythm.Week => TimeSpan.FromDays(7),
        DigestRhythm.Month => TimeSpan.FromDays(30),
        _ => usual,
    };

    internal static void Map(EntityTypeBuilder<Told> table)
    {
        table.HasKey(t => t.VolunteerId);
        table.Property(t => t.VolunteerId).ValueGeneratedNever();
        table.Property(t => t.Gathered).HasJsonConversion();
        table.HasIndex(t => t.NextAt);
    }
}
