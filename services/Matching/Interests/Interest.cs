using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Interests;

/// <summary>A volunteer has said yes to an opportunity, answered or not: it is not suggested to the same person again.</summary>
public sealed class Interest
{
    public required Guid Id { get; init; }

    public required Guid OpportunityId { get; init; }

    public required Guid VolunteerId { get; init; }

    /// <summary>When it was expressed.</summary>
    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<Interest> table)
    {
        table.Property(i => i.Id).ValueGeneratedNever();
        table.HasIndex(i => i.VolunteerId);
    }
}
