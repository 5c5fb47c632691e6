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

/// <summary>When a volunteer was last told of new opportunities, and how often they wish it: never again too soon.</summary>
public sealed class Told
{
    public required Guid VolunteerId { get; init; }

    public Guid Version { get; private set; }

    public DateTime At { get; private set; }

    public DigestRhythm Rhythm { get; private set; } = DigestRhythm.Usual;

    public void Tell(DateTime now) => At = now;

    public void Wish(DigestRhythm rhythm) => Rhythm = rhythm;

    /// <summary>True when it may be told again; <paramref name="usual"/> is how long everybody is left in peace at least.</summary>
    public bool IsDue(DateTime now, TimeSpan usual) => Rhythm switch
    {
        DigestRhythm.Never => false,
        DigestRhythm.Week => now - At >= TimeSpan.FromDays(7),
        DigestRhythm.Month => now - At >= TimeSpan.FromDays(30),
        _ => now - At >= usual,
    };

    internal static void Map(EntityTypeBuilder<Told> table)
    {
        table.HasKey(t => t.VolunteerId);
        table.Property(t => t.VolunteerId).ValueGeneratedNever();
    }
}
