using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Index;

/// <summary>What became another.</summary>
public enum IndexSubject
{
    Opportunity = 1,
    Volunteer,

    /// <summary>The weights of the score.</summary>
    Weights,
}

/// <summary>
/// Says that something the index holds became another, in the transaction that changed it. Every replica reads these in order
/// of their number and so learns what any replica has consumed.
/// </summary>
public sealed class IndexChange
{
    public long Number { get; private init; }

    public required IndexSubject Subject { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<IndexChange> table)
    {
        table.HasKey(c => c.Number);
        table.Property(c => c.Number).ValueGeneratedOnAdd();
        table.HasIndex(c => c.At);
    }
}

/// <summary>Writing down that the index must look again.</summary>
public static class IndexChanges
{
    /// <summary>Every replica reads this opportunity, volunteer or set of weights anew once the current changes are saved.</summary>
    public static void Touch(this MatchingDb db, IndexSubject subject, Guid id, TimeProvider clock) =>
        db.IndexChanges.Add(new() { Subject = subject, SubjectId = id, At = clock.GetUtcNow().UtcDateTime });
}
