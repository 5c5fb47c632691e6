using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Reporting.Indicators;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Grants;

/// <summary>What an application was awarded, counted in the month of the latest decision.</summary>
public sealed class Award
{
    public required Guid ApplicationId { get; init; }

    public Guid Version { get; private set; }

    public Guid OrganisationId { get; private set; }

    /// <summary>Null for awards to nationwide organisations, which count for the country only.</summary>
    public string? MunicipalityNumber { get; private set; }

    public string Month { get; private set; } = "";

    public long AwardedOre { get; private set; }

    public DateTime At { get; private set; }

    public void Learn(GrantDecided e)
    {
        if (e.At > At)
        {
            (OrganisationId, MunicipalityNumber, Month, AwardedOre, At) =
                (e.OrganisationId, e.MunicipalityNumber, Period.MonthOf(e.At), e.AwardedOre, e.At);
        }
    }

    internal static void Map(EntityTypeBuilder<Award> table)
    {
        table.HasKey(a => a.ApplicationId);
        table.Property(a => a.ApplicationId).ValueGeneratedNever();
        table.Property(a => a.MunicipalityNumber).HasMaxLength(4);
        table.Property(a => a.Month).HasMaxLength(7);
        table.HasIndex(a => new { a.MunicipalityNumber, a.Month });
    }
}
