using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>Why a volunteer stops (row 147). Nothing here tells of anybody's health.</summary>
public enum EndCause
{
    Completed = 1,
    Moved,
    LittleTime,
    OtherPlans,
    WrongMatch,
    DemandsTooHigh,
    NotWelcome,
    LittleContact,
    OrganisationEnded,
    HandedOver,
    Other,
}

/// <summary>A volunteer's place in an opportunity: offered by the organisation, started by the volunteer alone (row 126).</summary>
public sealed class Assignment
{
    /// <summary>Waits for an answer or runs.</summary>
    public static readonly AssignmentStatus[] Running = [AssignmentStatus.Offered, AssignmentStatus.Active];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid InterestId { get; init; }

    /// <summary>The interest while the assignment is open; unique, so that one interest has one open assignment.</summary>
    public Guid? OpenInterestId { get; private set; }

    public required Guid OpportunityId { get; init; }

    public Opportunity Opportunity { get; private set; } = null!;

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; init; }

    public Volunteer Volunteer { get; private set; } = null!;

    public AssignmentStatus Status { get; private set; } = AssignmentStatus.Offered;

    /// <summary>With an organisation, without one, or civic service (rows 5 and 152).</summary>
    public Participation Participation { get; private init; } = Participation.Organised;

    /// <summary>The public body or frivilligsentral that answers for one who is in no organisation (row 5); null for all others.</summary>
    public Guid? HostId { get; private init; }

    public required DateOnly StartsOn { get; init; }

    public required DateTime OfferedAt { get; init; }

    public DateTime? AcceptedAt { get; private set; }

    /// <summary>The account that accepted: the volunteer's own, or that of who speaks for an assisted volunteer (row 144).</summary>
    public Guid? AcceptedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>Why it ended, as one of a short list (row 147); null for offers and for what ended before the list was.</summary>
    public EndCause? EndCause { get; private set; }

    /// <summary>When somebody last turned to the volunteer: the start, a thanks or a talk (row 17).</summary>
    public DateTime? LastContactAt { get; private set; }

    /// <summary>The day the volunteer means to leave, when that is known before (row 139).</summary>
    public DateOnly? LeavesOn { get; private set; }

    /// <summary>What who comes after should know; nothing about the health of anybody.</summary>
    public string? HandOverNote { get; private set; }

    /// <summary>The assignment this one takes over, whose place passes to it (row 139).</summary>
    public Guid? ReplacesId { get; private init; }

    /// <summary>True once another volunteer took over the place: leaving then frees none.</summary>
    public bool PlacePassed { get; private set; }

    /// <summary>The adult who is along with a volunteer under 18 (row 135); null where nobody needs to be.</summary>
    public string? AdultAlong { get; private init; }

    /// <summary>Whole months from the yes to the end, for counting who stays (row 7); null while it runs and for what never began.</summary>
    public int? MonthsStayed { get; private set; }

    /// <summary>When the volunteer answered the exit question; what was answered is kept without the person.</summary>
    public DateTime? ExitAnsweredAt { get; private set; }

    public Guid Version { get; private set; }

    public static Assignment Offer(Interest interest, DateOnly startsOn, DateTime at, Guid? replaces = null, string? adultAlong = null) => new()
    {
        AdultAlong = string.IsNullOrWhiteSpace(adultAlong) ? null : adultAlong.Trim(),
        ReplacesId = replaces,
        Participation = interest.Participation,
        HostId = interest.HostId,
        InterestId = interest.Id,
        OpenInterestId = interest.Id,
        OpportunityId = interest.OpportunityId,
        OrganisationId = interest.OrganisationId,
        VolunteerId = interest.VolunteerId,
        StartsOn = startsOn,
        OfferedAt = at,
    };

    /// <summary>The volunteer says yes.</summary>
    public Refusal? Accept(Guid by, DateTime at)
    {
        if (Take(AssignmentStep.Accept) is { } refusal)
            return refusal;

        AcceptedAt = at;
        AcceptedBy = by;
        LastContactAt = at;
        return null;
    }

    /// <summary>The volunteer says no; no reason is asked for (row 126).</summary>
    public Refusal? Refuse(DateTime at)
    {
        if (Take(AssignmentStep.Refuse) is { } refusal)
            return refusal;

        Leave(null, at);
        return null;
    }

    /// <summary>Either side ends it; an offer is thereby taken back.</summary>
    public Refusal? End(EndCause? cause, string? reason, DateTime at)
    {
        if (Take(AssignmentStep.End) is { } refusal)
            return refusal;

        EndCause = cause;
        Leave(reason, at);
        return null;
    }

    /// <summary>Prepares that another volunteer takes over (row 139).</summary>
    public Refusal? PrepareHandOver(DateOnly leavesOn, string? note)
    {
        if (Status is not AssignmentStatus.Active)
            return NotNow();

        LeavesOn = leavesOn;
        HandOverNote = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        return null;
    }

    /// <summary>True while somebody else may be offered this place.</summary>
    public bool IsLeaving => LeavesOn is not null && !PlacePassed && Status is AssignmentStatus.Active;

    /// <summary>Another volunteer took over the place; both may be there for a while.</summary>
    public void PassPlace() => PlacePassed = true;

    /// <summary>Somebody turned to the volunteer.</summary>
    public void Contacted(DateTime at)
    {
        if (LastContactAt is null || at > LastContactAt)
            LastContactAt = at;
    }

    /// <summary>The volunteer answers the exit question, once, after the end.</summary>
    public Refusal? AnswerExit(DateTime at)
    {
        if (Status is not AssignmentStatus.Ended || AcceptedAt is null)
            return NotNow();
        if (ExitAnsweredAt is not null)
            return new("exit-answered", Texts.ExitAnswered);

        ExitAnsweredAt = at;
        return null;
    }

    public Refusal NotNow() => new("assignment-state", Texts.Fill(Texts.AssignmentState, Texts.Named($"AssignmentStatus_{Status}")));

    private void Leave(string? reason, DateTime at)
    {
        OpenInterestId = null;
        EndReason = reason;
        EndedAt = at;
        MonthsStayed = AcceptedAt is { } since ? MonthsBetween(since, at) : null;
    }

    private static int MonthsBetween(DateTime from, DateTime to)
    {
        var months = (12 * (to.Year - from.Year)) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    private Refusal? Take(AssignmentStep step)
    {
        if (!AssignmentStates.Table.TryGetValue((Status, step), out var to))
            return NotNow();

        Status = to;
        return null;
    }

    internal static void Map(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.HasOne(a => a.Opportunity).WithMany().HasForeignKey(a => a.OpportunityId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(a => a.Volunteer).WithMany().HasForeignKey(a => a.VolunteerId).OnDelete(DeleteBehavior.Restrict);
        assignment.Property(a => a.EndReason).HasMaxLength(500);
        assignment.Property(a => a.HandOverNote).HasMaxLength(1000);
        assignment.Property(a => a.AdultAlong).HasMaxLength(Volunteer.NameMaxLength);
        assignment.Ignore(a => a.IsLeaving);
        assignment.HasIndex(a => a.OpenInterestId).IsUnique();
        assignment.HasIndex(a => new { a.OrganisationId, a.Status, a.LastContactAt, a.Id });
        assignment.HasIndex(a => new { a.OrganisationId, a.AcceptedAt, a.Participation, a.Status, a.MonthsStayed });
        assignment.HasIndex(a => a.InterestId);
        assignment.HasIndex(a => new { a.VolunteerId, a.OfferedAt, a.Id });
        assignment.HasIndex(a => new { a.OrganisationId, a.OfferedAt, a.Id });
        assignment.HasIndex(a => new { a.OrganisationId, a.Status, a.OfferedAt, a.Id });
    }
}

/// <summary>What several use cases ask about assignments.</summary>
public static class AssignmentQueries
{
    /// <summary>Assignments with all that the rules about them ask for.</summary>
    public static IQueryable<Assignment> WholeAssignments(this RecruitmentDb db) => db.Assignments
        .Include(a => a.Opportunity).ThenInclude(o => o.Organisation)
        .Include(a => a.Volunteer).ThenInclude(v => v.AssistedBy);
}
