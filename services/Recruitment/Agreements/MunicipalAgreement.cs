using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Agreements;

/// <summary>
/// That an organisation and a municipality have a cooperation agreement, and where it is found: a reference, not the agreement, which Cooperation
/// owns. Schemes for visiting and activity friends ask for one (row 25).
/// </summary>
public sealed class MunicipalAgreement
{
    public const int ReferenceMaxLength = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string MunicipalityNumber { get; init; }

    /// <summary>What the agreement is filed under at the two.</summary>
    public required string Reference { get; init; }

    public required DateOnly SignedOn { get; init; }

    /// <summary>Its last day; null while none is set.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public required Guid RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>When what depended on it was paused because it had ended; null until then.</summary>
    public DateTime? EndHandledAt { get; private set; }

    public Guid Version { get; private set; }

    public bool IsInForce(DateOnly on) => SignedOn <= on && (ValidUntil is null || ValidUntil >= on);

    /// <summary>Sets or moves the last day.</summary>
    public void EndOn(DateOnly? day)
    {
        ValidUntil = day;
        EndHandledAt = null;
    }

    /// <summary>What depended on it was looked at after its end.</summary>
    public void HandleEnd(DateTime at) => EndHandledAt = at;

    internal static void Map(EntityTypeBuilder<MunicipalAgreement> agreement)
    {
        agreement.Property(a => a.MunicipalityNumber).HasMaxLength(4);
        agreement.Property(a => a.Reference).HasMaxLength(ReferenceMaxLength);
        agreement.HasIndex(a => new { a.OrganisationId, a.RecordedAt, a.Id });
        agreement.HasIndex(a => new { a.EndHandledAt, a.ValidUntil });
    }
}

/// <summary>What several use cases ask about agreements.</summary>
public static class AgreementQueries
{
    /// <summary>The agreement in force on a day that the opportunity's organisation, or one above, has with its municipality; null when there is none.</summary>
    public static async Task<MunicipalAgreement?> AgreementAsync(this RecruitmentDb db, Opportunity opportunity, DateOnly on, CancellationToken ct)
    {
        Guid[] sides = [opportunity.OrganisationId, .. opportunity.Organisation.Ancestors];
        return await db.MunicipalAgreements.AsNoTracking()
            .Where(a => sides.Contains(a.OrganisationId) && a.MunicipalityNumber == opportunity.MunicipalityNumber
                && a.SignedOn <= on && (a.ValidUntil == null || a.ValidUntil >= on))
            .OrderByDescending(a => a.SignedOn).FirstOrDefaultAsync(ct);
    }
}
