using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>
/// That a police certificate was asked for and shown: for which role, on what ground, by whom it was seen. Nothing else is kept, not the certificate
/// nor what stood in it, and nothing at all after the person left (politiregisterforskriften § 37-2).
/// </summary>
public sealed class PoliceCheck
{
    /// <summary>The police gives no certificate to younger people.</summary>
    public const int MinimumAge = 15;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid InterestId { get; init; }

    public required Guid VolunteerId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>The type of opportunity it was asked for.</summary>
    public required string Role { get; init; }

    public required PoliceCertificateBasis Basis { get; init; }

    public DateTime? RequestedAt { get; private set; }

    public Guid? RequestedBy { get; private set; }

    public DateOnly? ShownOn { get; private set; }

    public Guid? SeenBy { get; private set; }

    /// <summary>The last day it counts for the role: the organisation's own policy.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public Guid Version { get; private set; }

    public static PoliceCheck For(Interest interest, PoliceCertificateBasis basis) => new()
    {
        InterestId = interest.Id,
        VolunteerId = interest.VolunteerId,
        OrganisationId = interest.OrganisationId,
        Role = interest.Opportunity.Type,
        Basis = basis,
    };

    /// <summary>The volunteer is asked to apply to the police and to show the certificate.</summary>
    public void Request(Guid by, DateTime at)
    {
        RequestedAt = at;
        RequestedBy = by;
    }

    /// <summary>Somebody saw it.</summary>
    public void Show(DateOnly on, Guid seenBy, DateOnly validUntil)
    {
        ShownOn = on;
        SeenBy = seenBy;
        ValidUntil = validUntil;
    }

    internal static void Map(EntityTypeBuilder<PoliceCheck> check)
    {
        check.Property(c => c.Role).HasMaxLength(50);
        check.HasIndex(c => c.InterestId).IsUnique();
        check.HasIndex(c => new { c.VolunteerId, c.OrganisationId });
    }
}
