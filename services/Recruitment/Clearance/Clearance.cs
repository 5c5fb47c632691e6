using FrivilligPlattform.Contracts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A requirement a volunteer meets: everywhere (a course) or in one organisation (a declaration, a talk, a certificate that was shown).</summary>
public sealed class Clearance
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid VolunteerId { get; init; }

    /// <summary>Null when it counts everywhere.</summary>
    public Guid? OrganisationId { get; init; }

    public required string Kind { get; init; }

    public string? CourseCode { get; init; }

    /// <summary>The course certificate, signature or talk it rests on; each grants once.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The account that saw a police certificate; of that nothing else is kept.</summary>
    public Guid? SeenBy { get; init; }

    /// <summary>The last day it counts; null for no end.</summary>
    public DateOnly? ValidUntil { get; init; }

    public required DateTime GrantedAt { get; init; }

    public DateTime? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>When it was told that it runs out.</summary>
    public DateTime? RemindedAt { get; private set; }

    public Guid Version { get; private set; }

    public Requirement Requirement => new(Kind, CourseCode);

    /// <summary>Ends it, once; false when it had ended before.</summary>
    public bool End(string reason, DateTime at)
    {
        if (EndedAt is not null)
            return false;

        EndedAt = at;
        EndReason = reason;
        return true;
    }

    /// <summary>It is told that it runs out, once.</summary>
    public void Remind(DateTime at) => RemindedAt ??= at;

    /// <summary>True when it counts on that day for a requirement of one of these organisations.</summary>
    public bool Meets(Requirement requirement, IReadOnlyCollection<Guid> organisations, DateOnly on) =>
        Kind == requirement.Kind
        && CourseCode == requirement.CourseCode
        && EndedAt is null
        && (ValidUntil is null || ValidUntil >= on)
        && (OrganisationId is null || organisations.Contains(OrganisationId.Value));

    internal static void Map(EntityTypeBuilder<Clearance> clearance)
    {
        clearance.Property(c => c.Kind).HasMaxLength(40);
        clearance.Property(c => c.CourseCode).HasMaxLength(60);
        clearance.Property(c => c.EndReason).HasMaxLength(60);
        clearance.Ignore(c => c.Requirement);
        clearance.HasIndex(c => c.SourceId).IsUnique();
        clearance.HasIndex(c => new { c.VolunteerId, c.EndedAt });
        clearance.HasIndex(c => new { c.EndedAt, c.ValidUntil });
        clearance.HasIndex(c => new { c.EndedAt, c.RemindedAt, c.ValidUntil });
    }
}

/// <summary>The words of <see cref="Clearance.EndReason"/>.</summary>
public static class ClearanceEnds
{
    public const string Expired = "expired";
    public const string NotSuitable = "notSuitable";
    public const string Left = "left";
}
