using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Interests;

/// <summary>A volunteer has said yes to an opportunity, answered or not: it is not suggested to the same person again.</summary>
public sealed class Interest
{
    private Guid volunteerId;

    public required Guid Id { get; init; }

    public required Guid OpportunityId { get; init; }

    public required Guid VolunteerId
    {
        get => volunteerId;
        init => volunteerId = value;
    }

    /// <summary>When it was expressed.</summary>
    public required DateTime At { get; init; }

    /// <summary>The same person has an account now.</summary>
    public void Move(Guid account) => volunteerId = account;

    internal static void Map(EntityTypeBuilder<Interest> table)
    {
        table.Property(i => i.Id).ValueGeneratedNever();
        table.HasIndex(i => i.VolunteerId);
    }
}
