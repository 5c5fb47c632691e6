using FrivilligPlattform.Contracts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Clearances;

/// <summary>Whether a volunteer meets a requirement, for one organisation or for all; the latest fact wins.</summary>
public sealed class Clearance
{
    public required Guid VolunteerId { get; init; }

    /// <summary>Empty when it counts everywhere.</summary>
    public required Guid OrganisationId { get; init; }

    public required string Kind { get; init; }

    /// <summary>Blank when the kind is not a course.</summary>
    public required string CourseCode { get; init; }

    public Guid Version { get; private set; }

    public bool Held { get; private set; }

    public DateOnly? ValidUntil { get; private set; }

    /// <summary>True when it ended because the organisation found the volunteer not suitable.</summary>
    public bool Refused { get; private set; }

    public DateTime At { get; private set; }

    public Requirement Requirement => new(Kind, CourseCode.Length == 0 ? null : CourseCode);

    /// <summary>True when the organisation shall not be suggested to the volunteer any more, nor the volunteer to it.</summary>
    public bool Refuses => Refused && !Held;

    /// <summary>A grant and an end of the same instant leave the requirement unmet.</summary>
    public void Learn(bool held, bool refused, DateOnly? validUntil, DateTime at)
    {
        if (at > At || (at == At && !held))
            (Held, Refused, ValidUntil, At) = (held, refused, validUntil, at);
    }

    /// <summary>True when it meets the requirement for that organisation on that day.</summary>
    public bool Meets(Requirement requirement, Guid organisationId, DateOnly today) =>
        Held && Kind == requirement.Kind && CourseCode == (requirement.CourseCode ?? "")
        && (OrganisationId == Guid.Empty || OrganisationId == organisationId)
        && (ValidUntil is null || ValidUntil >= today);

    internal static void Map(EntityTypeBuilder<Clearance> table)
    {
        table.HasKey(c => new { c.VolunteerId, c.OrganisationId, c.Kind, c.CourseCode });
        table.Ignore(c => c.Requirement);
        table.Ignore(c => c.Refuses);
        table.Property(c => c.Kind).HasMaxLength(40);
        table.Property(c => c.CourseCode).HasMaxLength(100);
    }
}
