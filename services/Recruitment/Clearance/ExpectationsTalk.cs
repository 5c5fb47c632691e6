using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>
/// That an organisation talked through with a volunteer who has a health profession what is expected and what is not, and which sheet was gone through
/// (row 74). Nothing of what was said is written.
/// </summary>
public sealed class ExpectationsTalk
{
    /// <summary>The word of the point on the checklist.</summary>
    public const string Kind = "expectationsTalk";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid VolunteerId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Which version of <see cref="InformationSheet"/> was gone through.</summary>
    public required string SheetVersion { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required Guid RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    internal static void Map(EntityTypeBuilder<ExpectationsTalk> talk)
    {
        talk.Property(t => t.SheetVersion).HasMaxLength(20);
        talk.HasIndex(t => new { t.VolunteerId, t.OrganisationId, t.SheetVersion }).IsUnique();
    }
}
