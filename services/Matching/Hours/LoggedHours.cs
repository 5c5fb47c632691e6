using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Assignments;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>Where an entry stands.</summary>
public enum HoursStatus
{
    Logged,
    Approved,
}

/// <summary>A change of the minutes: what, why, who, when. It is never removed.</summary>
public sealed record HoursCorrection(int FromMinutes, int ToMinutes, string Reason, Guid By, DateTime At);

/// <summary>Time a volunteer gave on one day of an assignment. Unpaid: there is no rate and no amount (row 127).</summary>
public sealed class LoggedHours
{
    public const int NoteMaxLength = 500;

    public const int MinutesInADay = 24 * 60;

    private LoggedHours()
    {
    }

    public Guid Id { get; private init; }

    public Guid Version { get; private set; }

    public Guid AssignmentId { get; private init; }

    public Guid OpportunityId { get; private init; }

    /// <summary>The shift it was given on; null when it was logged without one.</summary>
    public Guid? ShiftId { get; private init; }

    public Guid OrganisationId { get; private init; }

    /// <summary>Empty once the volunteer has been forgotten.</summary>
    public Guid VolunteerId { get; private set; }

    public string MunicipalityNumber { get; private init; } = "";

    public string Title { get; private init; } = "";

    public DateOnly On { get; private init; }

    public int Minutes { get; private set; }

    public string? Note { get; private set; }

    public HoursStatus Status { get; private set; }

    public DateTime LoggedAt { get; private init; }

    /// <summary>The volunteer, or the coordinator who wrote it down afterwards.</summary>
    public Guid LoggedBy { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    public Guid? ApprovedBy { get; private set; }

    public IReadOnlyList<HoursCorrection> Corrections { get; private set; } = [];

    /// <summary>Time given in an assignment, once <see cref="MayLog"/> has let it pass.</summary>
    public static LoggedHours In(Assignment assignment, DateOnly on, int minutes, string? note, Guid by, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        AssignmentId = assignment.Id,
        OpportunityId = assignment.OpportunityId,
        OrganisationId = assignment.OrganisationId,
        VolunteerId = assignment.VolunteerId,
        MunicipalityNumber = assignment.MunicipalityNumber,
        Title = assignment.Title,
        On = on,
        Minutes = minutes,
        Note = note,
        LoggedAt = at,
        LoggedBy = by,
    };

    /// <summary>Time given on a shift, in the volunteer's assignment with the organisation when there is one.</summary>
    public static LoggedHours OnShift(SignUp signUp, Shift shift, Assignment? assignment, int minutes, Guid by, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        AssignmentId = assignment?.Id ?? Guid.Empty,
        OpportunityId = assignment?.OpportunityId ?? Guid.Empty,
        ShiftId = shift.Id,
        OrganisationId = shift.OrganisationId,
        VolunteerId = signUp.VolunteerId,
        MunicipalityNumber = shift.MunicipalityNumber,
        Title = shift.Title,
        On = OsloTime.DateOf(signUp.StartsAt),
        Minutes = minutes,
        LoggedAt = at,
        LoggedBy = by,
    };

    /// <summary>
    /// Refuses days on which the assignment did not run, days to come, days too long ago, and more than a day holds.
    /// </summary>
    public static Refusal? MayLog(Assignment assignment, DateOnly? endedOn, DateOnly on, int minutes, int minutesThatDay, DateOnly today, int daysBack)
    {
        if (on > today)
            return new("hours-in-the-future", Texts.HoursInTheFuture, StatusCodes.Status422UnprocessableEntity);
        if (on < today.AddDays(-daysBack))
            return new("hours-too-old", Texts.HoursTooOld(daysBack), StatusCodes.Status422UnprocessableEntity);
        if (on < assignment.StartsOn || on > endedOn)
            return new("assignment-not-running", Texts.AssignmentNotRunning);
        if (minutesThatDay + minutes > MinutesInADay)
            return new("day-full", Texts.DayFull, StatusCodes.Status422UnprocessableEntity);

        return null;
    }

    /// <summary>Approves what somebody else logged; nobody approves hours of one's own.</summary>
    public Refusal? Approve(Guid by, DateTime at)
    {
        if (by == VolunteerId)
            return new("own-hours", Texts.OwnHours, StatusCodes.Status403Forbidden);
        if (Status is HoursStatus.Approved)
            return new("hours-approved", Texts.HoursApproved);

        (Status, ApprovedAt, ApprovedBy) = (HoursStatus.Approved, at, by);
        return null;
    }

    /// <summary>
    /// Sets the minutes right and keeps the trace. The volunteer may until approval; a coordinator may at any time, but not
    /// hours of one's own.
    /// </summary>
    public Refusal? Correct(int minutes, string reason, Guid by, bool asCoordinator, int otherMinutesThatDay, DateTime at)
    {
        if (by == VolunteerId && Status is HoursStatus.Approved)
            return asCoordinator
                ? new("own-hours", Texts.OwnHours, StatusCodes.Status403Forbidden)
                : new("hours-approved", Texts.HoursApproved);
        if (otherMinutesThatDay + minutes > MinutesInADay)
            return new("day-full", Texts.DayFull, StatusCodes.Status422UnprocessableEntity);

        Corrections = [.. Corrections, new(Minutes, minutes, reason, by, at)];
        Minutes = minutes;
        return null;
    }

    /// <summary>Takes the person out; the time stays, as nobody's. Words a person wrote go too.</summary>
    public void Forget()
    {
        var person = VolunteerId;
        Corrections = [.. Corrections.Select(c => c.By == person ? c with { By = Guid.Empty, Reason = "" } : c)];
        (VolunteerId, Note, LoggedBy) = (Guid.Empty, null, LoggedBy == person ? Guid.Empty : LoggedBy);
    }

    internal static void Map(EntityTypeBuilder<LoggedHours> table)
    {
        table.ToTable("Hours");
        table.Property(h => h.Id).ValueGeneratedNever();
        table.Property(h => h.MunicipalityNumber).HasMaxLength(4);
        table.Property(h => h.Note).HasMaxLength(NoteMaxLength);
        table.Property(h => h.Corrections).HasJsonConversion();
        table.HasIndex(h => new { h.VolunteerId, h.On });
        table.HasIndex(h => new { h.OrganisationId, h.Status, h.LoggedAt });
    }
}
