using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Reporting.Indicators;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Interests;

/// <summary>That somebody was interested, and how long the answer took; not who. Counted in the month it was expressed.</summary>
public sealed class Interest
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid OrganisationId { get; init; }

    public required string MunicipalityNumber { get; init; }

    public required string Month { get; init; }

    /// <summary>Where the volunteer heard of it (row 27); null when not said.</summary>
    public string? Source { get; private set; }

    /// <summary>With an organisation or without one (row 5); null when that was not told.</summary>
    public string? Participation { get; private set; }

    /// <summary>From interest to first answer; null while it waits.</summary>
    public int? MinutesToAnswer { get; private set; }

    public static Interest Of(Guid id, Guid organisationId, string municipality, DateTime expressedAt) => new()
    {
        Id = id,
        OrganisationId = organisationId,
        MunicipalityNumber = municipality,
        Month = Period.MonthOf(expressedAt),
    };

    public void Learn(InterestExpressed e) => (Source, Participation) = (e.Source, e.Participation);

    public void Learn(InterestAnswered e)
    {
        var minutes = (int)Math.Max(0, (e.At - e.ExpressedAt).TotalMinutes);
        MinutesToAnswer = MinutesToAnswer < minutes ? MinutesToAnswer : minutes;
    }

    internal static void Map(EntityTypeBuilder<Interest> table)
    {
        table.Property(i => i.Id).ValueGeneratedNever();
        table.Property(i => i.MunicipalityNumber).HasMaxLength(4);
        table.Property(i => i.Month).HasMaxLength(7);
        table.Property(i => i.Source).HasMaxLength(100);
        table.Property(i => i.Participation).HasMaxLength(20);
        table.HasIndex(i => new { i.MunicipalityNumber, i.Month });
        table.HasIndex(i => i.Month);
    }
}
