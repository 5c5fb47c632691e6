using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Reporting.Indicators;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Hours;

/// <summary>Approved time, counted in the month it was given; not whose. A later approval of the same entry corrects it.</summary>
public sealed class ApprovedHours
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public Guid OrganisationId { get; private set; }

    /// <summary>By which hours of civic service are told from volunteering (row 152); their opportunity may become known later.</summary>
    public Guid OpportunityId { get; private set; }

    public string MunicipalityNumber { get; private set; } = "";

    public string Month { get; private set; } = "";

    public int Minutes { get; private set; }

    public DateTime At { get; private set; }

    public void Learn(HoursApproved e)
    {
        if (e.At > At)
        {
            (OrganisationId, OpportunityId, MunicipalityNumber, Month, Minutes, At) =
                (e.OrganisationId, e.OpportunityId, e.MunicipalityNumber, Period.MonthOf(e.On), e.Minutes, e.At);
        }
    }

    internal static void Map(EntityTypeBuilder<ApprovedHours> table)
    {
        table.Property(h => h.Id).ValueGeneratedNever();
        table.Property(h => h.MunicipalityNumber).HasMaxLength(4);
        table.Property(h => h.Month).HasMaxLength(7);
        table.HasIndex(h => new { h.MunicipalityNumber, h.Month });
        table.HasIndex(h => h.Month);
    }
}
