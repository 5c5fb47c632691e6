using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// Says that an opportunity became another, in the transaction that changed it. Every replica reads these in order of their
/// number and so learns what any replica has consumed.
/// </summary>
public sealed class IndexChange
{
    public long Number { get; private init; }

    public required Guid OpportunityId { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<IndexChange> table)
    {
        table.HasKey(c => c.Number);
        table.Property(c => c.Number).ValueGeneratedOnAdd();
        table.HasIndex(c => c.At);
    }
}
