using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>A proposed week of a roster. It binds nobody: sent, it becomes invitations that people accept or decline (row 126).</summary>
public sealed class Proposal
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid RosterId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>The Monday of its week.</summary>
    public required DateOnly Monday { get; init; }

    public required IReadOnlyList<PlanChoice> Choices { get; init; }

    public required IReadOnlyList<PlanGap> Gaps { get; init; }

    public required bool Proven { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SentAt { get; set; }

    internal static void Map(EntityTypeBuilder<Proposal> table)
    {
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Choices).HasJsonConversion();
        table.Property(p => p.Gaps).HasJsonConversion();
        table.HasIndex(p => new { p.RosterId, p.CreatedAt });
    }
}
