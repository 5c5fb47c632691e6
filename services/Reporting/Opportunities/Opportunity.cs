using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Reporting.Assignments;
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

    /// <summary>Where people meet, by the code list of arenas (row 142); blank until a publication or change has arrived.</summary>
    public string Arena { get; private set; } = "";

    /// <summary>General civic service, which no figure about volunteering counts (row 152).</summary>
    public bool CivicService { get; private set; }

    public void Learn(OpportunityPublished e)
    {
        PublishedAt = PublishedAt < e.At ? PublishedAt : e.At;
        if (FactsAt is null || e.At > FactsAt)
            Learn(e.OrganisationId, e.MunicipalityNumber, e.Arena, e.Participation, true, e.At);
    }

    /// <summary>A change in the very instant of the publication came after it.</summary>
    public void Learn(OpportunityChanged e)
    {
        if (FactsAt is null || e.At >= FactsAt)
            Learn(e.OrganisationId, e.MunicipalityNumber, e.Arena, e.Participation, e.Open, e.At);
    }

    public void Learn(OpportunityClosed e) => ClosedAt = ClosedAt > e.At ? ClosedAt : e.At;

    private void Learn(Guid organisationId, string municipality, string arena, string? participation, bool open, DateTime at)
    {
        (OrganisationId, MunicipalityNumber, Arena, Open, FactsAt) = (organisationId, municipality, arena, open, at);
        CivicService = !Participations.IsCounted(participation);
    }

    internal static void Map(EntityTypeBuilder<Opportunity> table)
    {
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        table.Property(o => o.Arena).HasMaxLength(20);
        table.HasIndex(o => o.MunicipalityNumber);
        table.HasIndex(o => o.CivicService);
    }
}
