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

    /// <summary>With an organisation or without one (row 5); what was told before that was said is with one.</summary>
    public string Participation { get; private set; } = Participations.Organised;

    /// <summary>By which the arena is found (row 142); null until the start has arrived.</summary>
    public Guid? OpportunityId { get; private set; }

    public void Start(DateOnly startsOn, Guid volunteerToken, string? participation, Guid opportunityId) =>
        (StartsOn, VolunteerToken, Participation, OpportunityId) = (startsOn, volunteerToken, participation ?? Participations.Organised, opportunityId);

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
        table.Property(r => r.Participation).HasMaxLength(20);
        table.HasIndex(r => r.StartsOn);
    }
}
