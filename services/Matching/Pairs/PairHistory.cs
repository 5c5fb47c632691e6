using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>A meeting of a pair that has been; with whom, so that continuity can be measured (row 139).</summary>
public sealed class PairMeeting
{
    public required Guid Id { get; init; }

    public required Guid PairId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateOnly On { get; init; }

    public required int Minutes { get; init; }

    internal static void Map(EntityTypeBuilder<PairMeeting> table)
    {
        table.Property(m => m.Id).ValueGeneratedNever();
        table.HasIndex(m => new { m.PairId, m.On }).IsUnique();
        table.HasIndex(m => new { m.OrganisationId, m.On });
    }
}

/// <summary>How a check-in call went, in a word; what was said is not written here.</summary>
public enum CallOutcome
{
    Well = 1,
    Concern,
    NoAnswer,
}

/// <summary>A check-in call of the coordinator to the recipient (row 85).</summary>
public sealed class PairCall
{
    public required Guid Id { get; init; }

    public required Guid PairId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateTime At { get; init; }

    public required Guid By { get; init; }

    public required CallOutcome Outcome { get; init; }

    internal static void Map(EntityTypeBuilder<PairCall> table)
    {
        table.Property(c => c.Id).ValueGeneratedNever();
        table.HasIndex(c => new { c.PairId, c.At });
    }
}
