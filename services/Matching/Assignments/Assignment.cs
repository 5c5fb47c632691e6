using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Assignments;

/// <summary>The own copy of an assignment that has started: hours are logged in it for the days on which it ran.</summary>
public sealed class Assignment
{
    public required Guid Id { get; init; }

    public required Guid OpportunityId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; init; }

    public required string MunicipalityNumber { get; init; }

    public required string Title { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>When the volunteer accepted.</summary>
    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<Assignment> table)
    {
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.MunicipalityNumber).HasMaxLength(4);
        table.HasIndex(a => a.VolunteerId);
    }
}

/// <summary>
/// The end of an assignment. A row of its own without the person, so that an end may arrive before its start, or after the
/// volunteer has been forgotten.
/// </summary>
public sealed class AssignmentEnd
{
    public required Guid AssignmentId { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<AssignmentEnd> table)
    {
        table.HasKey(e => e.AssignmentId);
        table.Property(e => e.AssignmentId).ValueGeneratedNever();
    }
}
