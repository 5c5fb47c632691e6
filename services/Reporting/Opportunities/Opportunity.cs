using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Opportunities;

/// <summary>When and where an opportunity was open, for counting. The latest fact wins by the time it was true.</summary>
public sealed class Opportunity
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public Guid OrganisationId { get; private set; }

    /// <summary>Blank until a publication or change has arrived.</summary>
    public string MunicipalityNumber { get; private set; } = "";

    /// <summary>The first instant at which it was known to be published.</summary>
    public DateTime? PublishedAt { get; private set; }

    public DateTime? FactsAt { get; private set; }

    /// <summary>False while it is paused or full.</summary>
    public bool Open { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public void LearnPublished(Guid organisationId, string municipality, DateTime at)
    {
        PublishedAt = PublishedAt < at ? PublishedAt : at;
        if (FactsAt is null || at > FactsAt)
            (OrganisationId, MunicipalityNumber, Open, FactsAt) = (organisationId, municipality, true, at);
    }

    /// <summary>A change in the very instant of the publication came after it.</summary>
    public void LearnChanged(Guid organisationId, string municipality, bool open, DateTime at)
    {
        if (FactsAt is null || at >= FactsAt)
            (OrganisationId, MunicipalityNumber, Open, FactsAt) = (organisationId, municipality, open, at);
    }

    public void LearnClosed(DateTime at) => ClosedAt = ClosedAt > at ? ClosedAt : at;

    internal static void Map(EntityTypeBuilder<Opportunity> table)
    {
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        table.HasIndex(o => o.MunicipalityNumber);
    }
}
