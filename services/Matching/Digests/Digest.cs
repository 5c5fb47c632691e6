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

/// <summary>When a volunteer was last told of new opportunities: never again too soon.</summary>
public sealed class Told
{
    public required Guid VolunteerId { get; init; }

    public Guid Version { get; private set; }

    public DateTime At { get; private set; }

    public void Tell(DateTime now) => At = now;

    internal static void Map(EntityTypeBuilder<Told> table)
    {
        table.HasKey(t => t.VolunteerId);
        table.Property(t => t.VolunteerId).ValueGeneratedNever();
    }
}
