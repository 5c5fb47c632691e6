using FrivilligPlattform.Contracts.Recruitment.V1;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Organisations;

/// <summary>The own copy of an organisation: counted where it belongs, and asked who speaks for a municipality.</summary>
public sealed class Organisation
{
    /// <summary>The kind whose members see their own municipality's exact figures.</summary>
    public const string MunicipalityKind = "municipality";

    /// <summary>The kinds that count as organisations of volunteering.</summary>
    public static readonly string[] CountedKinds = ["voluntaryOrganisation", "frivilligsentral"];

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    /// <summary>Blank until a registration or change has arrived.</summary>
    public string Kind { get; private set; } = "";

    public string? MunicipalityNumber { get; private set; }

    public DateTime FactsAt { get; private set; }

    public DateTime? VerifiedAt { get; private set; }

    public void Learn(OrganisationRegistered e)
    {
        if (e.At > FactsAt)
            (Kind, MunicipalityNumber, FactsAt) = (e.Kind, e.MunicipalityNumber, e.At);
    }

    /// <summary>A change in the very instant of the registration came after it.</summary>
    public void Learn(OrganisationChanged e)
    {
        if (e.At >= FactsAt)
            (Kind, MunicipalityNumber, FactsAt) = (e.Kind, e.MunicipalityNumber, e.At);
    }

    public void Learn(OrganisationVerified e) => VerifiedAt = VerifiedAt < e.At ? VerifiedAt : e.At;

    internal static void Map(EntityTypeBuilder<Organisation> table)
    {
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Kind).HasMaxLength(40);
        table.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        table.HasIndex(o => new { o.MunicipalityNumber, o.Kind });
    }
}
