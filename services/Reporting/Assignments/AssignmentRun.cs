using FrivilligPlattform.Norway;
using FrivilligPlattform.Contracts.Recruitment.V1;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Assignments;

/// <summary>From when to when an assignment ran. The volunteer is a random token, so that people can be counted and not known.</summary>
public sealed class AssignmentRun
{
    public required Guid AssignmentId { get; init; }

    public Guid Version { get; private set; }

    public required Guid OrganisationId { get; init; }

    public required string MunicipalityNumber { get; init; }

    /// <summary>Null until the start has arrived.</summary>
    public Guid? VolunteerToken { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public void Start(DateOnly startsOn, Guid volunteerToken) => (StartsOn, VolunteerToken) = (startsOn, volunteerToken);

    public void Learn(AssignmentEnded e)
    {
        var day = OsloTime.DateOf(e.At);
        EndedOn = EndedOn < day ? EndedOn : day;
    }

    internal static void Map(EntityTypeBuilder<AssignmentRun> table)
    {
        table.HasKey(r => r.AssignmentId);
        table.Property(r => r.AssignmentId).ValueGeneratedNever();
        table.Property(r => r.MunicipalityNumber).HasMaxLength(4);
        table.HasIndex(r => new { r.MunicipalityNumber, r.StartsOn });
        table.HasIndex(r => r.StartsOn);
    }
}
