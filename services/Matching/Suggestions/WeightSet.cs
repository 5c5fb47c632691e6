using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>A set of weights as it was decided, kept for ever: an answer says by which version it was scored.</summary>
public sealed class WeightSet
{
    public const int ReasonMaxLength = 500;

    public required Guid Id { get; init; }

    /// <summary>1 for the first set that was decided, and so on.</summary>
    public required int Number { get; init; }

    public required MatchWeights Weights { get; init; }

    /// <summary>Why they were changed, for those who ask later.</summary>
    public required string Reason { get; init; }

    public required Guid SetBy { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<WeightSet> table)
    {
        table.Property(w => w.Id).ValueGeneratedNever();
        table.Property(w => w.Weights).HasJsonConversion();
        table.Property(w => w.Reason).HasMaxLength(ReasonMaxLength);
        table.HasIndex(w => w.Number).IsUnique();
    }
}

/// <summary>Which weights hold.</summary>
public static class CurrentWeights
{
    /// <summary>The weights decided last, worked out; those of the settings, version 0, before any decision.</summary>
    public static async Task<Points> PointsAsync(this MatchingDb db, MatchWeights settings, CancellationToken ct) =>
        await db.WeightSets.AsNoTracking().OrderByDescending(w => w.Number).FirstOrDefaultAsync(ct) is { } last
            ? new(last.Weights, last.Number)
            : new(settings, 0);
}
