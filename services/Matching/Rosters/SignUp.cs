using System.Collections.Frozen;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A person and a shift: one row however often they try. Nobody is on a shift without having said yes to it, and nobody gives a reason
/// for saying no (row 126).
/// </summary>
public sealed class SignUp
{
    /// <summary>The life cycle; what is not here is refused.</summary>
    public static readonly FrozenDictionary<(SignUpStatus From, SignUpStep Step), SignUpStatus> Steps = new Dictionary<(SignUpStatus, SignUpStep), SignUpStatus>
    {
        [(SignUpStatus.Requested, SignUpStep.Approve)] = SignUpStatus.Accepted,
        [(SignUpStatus.Requested, SignUpStep.TurnDown)] = SignUpStatus.TurnedDown,
        [(SignUpStatus.Requested, SignUpStep.Withdraw)] = SignUpStatus.Withdrawn,
        [(SignUpStatus.Requested, SignUpStep.Release)] = SignUpStatus.Released,
        [(SignUpStatus.Invited, SignUpStep.Accept)] = SignUpStatus.Accepted,
        [(SignUpStatus.Invited, SignUpStep.Decline)] = SignUpStatus.Declined,
        [(SignUpStatus.Invited, SignUpStep.Lapse)] = SignUpStatus.Lapsed,
        [(SignUpStatus.Invited, SignUpStep.Release)] = SignUpStatus.Released,
        [(SignUpStatus.Called, SignUpStep.Accept)] = SignUpStatus.Accepted,
        [(SignUpStatus.Called, SignUpStep.Decline)] = SignUpStatus.Declined,
        [(SignUpStatus.Called, SignUpStep.Lapse)] = SignUpStatus.Lapsed,
        [(SignUpStatus.Called, SignUpStep.Release)] = SignUpStatus.Released,
        [(SignUpStatus.Waiting, SignUpStep.Offer)] = SignUpStatus.Offered,
        [(SignUpStatus.Waiting, SignUpStep.Withdraw)] = SignUpStatus.Withdrawn,
        [(SignUpStatus.Waiting, SignUpStep.Release)] = SignUpStatus.Released,
        [(SignUpStatus.Offered, SignUpStep.Accept)] = SignUpStatus.Accepted,
        [(SignUpStatus.Offered, SignUpStep.Decline)] = SignUpStatus.Declined,
        [(SignUpStatus.Offered, SignUpStep.Withdraw)] = SignUpStatus.Withdrawn,
        [(SignUpStatus.Offered, SignUpStep.Lapse)] = SignUpStatus.Lapsed,
        [(SignUpStatus.Offered, SignUpStep.Release)] = SignUpStatus.Released,
        [(SignUpStatus.Accepted, SignUpStep.Withdraw)] = SignUpStatus.Withdrawn,
        [(SignUpStatus.Accepted, SignUpStep.Affect)] = SignUpStatus.Affected,
        [(SignUpStatus.Accepted, SignUpStep.Release)] = SignUpStatus.Released,
        [(SignUpStatus.Accepted, SignUpStep.HandOver)] = SignUpStatus.HandedOver,
        [(SignUpStatus.Accepted, SignUpStep.Attend)] = SignUpStatus.Attended,
        [(SignUpStatus.Accepted, SignUpStep.Miss)] = SignUpStatus.NoShow,
        [(SignUpStatus.Affected, SignUpStep.Accept)] = SignUpStatus.Accepted,
        [(SignUpStatus.Affected, SignUpStep.Decline)] = SignUpStatus.Declined,
        [(SignUpStatus.Affected, SignUpStep.Withdraw)] = SignUpStatus.Withdrawn,
        [(SignUpStatus.Affected, SignUpStep.Affect)] = SignUpStatus.Affected,
        [(SignUpStatus.Affected, SignUpStep.Release)] = SignUpStatus.Released,
        [(SignUpStatus.Affected, SignUpStep.HandOver)] = SignUpStatus.HandedOver,
        [(SignUpStatus.Affected, SignUpStep.Attend)] = SignUpStatus.Attended,
        [(SignUpStatus.Affected, SignUpStep.Miss)] = SignUpStatus.NoShow,
        [(SignUpStatus.NoShow, SignUpStep.Attend)] = SignUpStatus.Attended,
    }.ToFrozenDictionary();

    /// <summary>Those that hold one of a shift's places.</summary>
    public static readonly SignUpStatus[] Holding =
        [SignUpStatus.Invited, SignUpStatus.Offered, SignUpStatus.Accepted, SignUpStatus.Affected, SignUpStatus.Attended, SignUpStatus.NoShow];

    /// <summary>Those by which the person's own time is bound.</summary>
    public static readonly SignUpStatus[] Binding = [SignUpStatus.Accepted, SignUpStatus.Affected, SignUpStatus.Attended];

    private const int NotedWithinHours = 30 * 24;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid ShiftId { get; init; }

    public required Guid RosterId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; set; }

    /// <summary>A code of the shift's roles.</summary>
    public required string Role { get; set; }

    public SignUpStatus Status { get; private set; }

    public DateTime StartsAt { get; private set; }

    public DateTime EndsAt { get; private set; }

    /// <summary>When it came to stand where it stands; the waiting list goes by it.</summary>
    public DateTime At { get; private set; }

    /// <summary>Until when an invitation or an offered place is held.</summary>
    public DateTime? AnswerBy { get; private set; }

    /// <summary>Why the coordinator let the person on against a limit; never about age or requirements.</summary>
    public string? Override { get; set; }

    /// <summary>Left after the deadline for cancelling.</summary>
    public bool Late { get; private set; }

    /// <summary>"I can stay on if nobody comes", until then; only the coordinator sees it.</summary>
    public DateTime? CanStayUntil { get; set; }

    /// <summary>When the coordinator said yes, please, to that.</summary>
    public DateTime? StayAskedAt { get; private set; }

    /// <summary>The place went to another, who was asked to step in.</summary>
    public bool PassedOn { get; private set; }

    /// <summary>Set while the person looks for somebody to take over.</summary>
    public bool WantsHandOver { get; set; }

    /// <summary>The sign-up that somebody offers in return for this one.</summary>
    public Guid? SwapWith { get; set; }

    public DateTime? CheckedInAt { get; private set; }

    public DateTime? CheckedOutAt { get; private set; }

    /// <summary>The hours logged from it.</summary>
    public Guid? HoursId { get; set; }

    public DateTime? RemindedAt { get; set; }

    public bool HoldsPlace => Holding.Contains(Status) && !PassedOn;

    public Duty Duty => Duty.Of(StartsAt, EndsAt);

    public static SignUp Of(Shift shift, Guid volunteerId, string role) => new()
    {
        Id = Guid.CreateVersion7(),
        ShiftId = shift.Id,
        RosterId = shift.RosterId,
        OrganisationId = shift.OrganisationId,
        VolunteerId = volunteerId,
        Role = role,
        StartsAt = shift.StartsAt,
        EndsAt = shift.EndsAt,
    };

    /// <summary>Begins anew as one of the statuses a sign-up can begin as.</summary>
    public void Begin(SignUpStatus status, string role, DateTime now, DateTime? answerBy = null)
    {
        (Status, Role, At, AnswerBy) = (status, role, now, answerBy);
        (Late, CanStayUntil, WantsHandOver, SwapWith, RemindedAt, Override) = (false, null, false, null, null, null);
        (StayAskedAt, PassedOn) = (null, false);
    }

    /// <summary>Takes a step of the life cycle.</summary>
    public Refusal? Take(SignUpStep step, DateTime now, DateTime? answerBy = null)
    {
        if (!Steps.TryGetValue((Status, step), out var to))
            return new("sign-up-not-possible", Texts.SignUpNotPossible);

        (Status, At, AnswerBy, WantsHandOver, SwapWith) = (to, now, answerBy, false, null);
        return null;
    }

    /// <summary>Leaves the shift; after the deadline only when it is said that it is late, because somebody must then be found fast.</summary>
    public Refusal? Withdraw(Shift shift, bool evenLate, DateTime now)
    {
        var late = Status is SignUpStatus.Accepted or SignUpStatus.Affected && now > shift.StartsAt.AddHours(-shift.CancelHours);
        if (late && now >= shift.StartsAt)
            return new("shift-started", Texts.ShiftStarted);
        if (late && !evenLate && Status is SignUpStatus.Accepted)
            return new("cancel-deadline-passed", Texts.CancelDeadlinePassed(shift.CancelHours));
        if (Take(SignUpStep.Withdraw, now) is { } refusal)
            return refusal;

        Late = late;
        return null;
    }

    /// <summary>Follows the shift to another time; the time already accepted is asked about anew.</summary>
    public void Move(Shift shift) => (StartsAt, EndsAt, RemindedAt) = (shift.StartsAt, shift.EndsAt, null);

    /// <summary>The person has come: said on the spot by oneself, or noted by the coordinator up to a month after. Noted after the end it counts from the start.</summary>
    public Refusal? CheckIn(DateTime now, bool byCoordinator = false)
    {
        if (now < StartsAt.AddMinutes(-60) || now > EndsAt.AddHours(byCoordinator ? NotedWithinHours : 12))
            return new("not-shift-time", Texts.NotShiftTime);
        if (Status is SignUpStatus.Attended)
            return null;
        if (Take(SignUpStep.Attend, now) is { } refusal)
            return refusal;

        CheckedInAt = now > EndsAt ? StartsAt : now;
        return null;
    }

    public Refusal? CheckOut(DateTime now)
    {
        if (Status is not SignUpStatus.Attended || CheckedOutAt is not null)
            return new("not-checked-in", Texts.NotCheckedIn);

        CheckedOutAt = now;
        return null;
    }

    public Refusal? Miss(DateTime now)
    {
        if (now < StartsAt)
            return new("not-shift-time", Texts.NotShiftTime);

        return Take(SignUpStep.Miss, now);
    }

    /// <summary>The coordinator takes up the offer to stay on.</summary>
    public Refusal? AskToStay(DateTime now)
    {
        if (CanStayUntil is null || CanStayUntil <= now || CheckedOutAt is not null || !Binding.Contains(Status))
            return new("sign-up-not-possible", Texts.SignUpNotPossible);

        StayAskedAt = now;
        return null;
    }

    /// <summary>
    /// Lets the place go to another: before the start the person is taken off, after it they have not come; who left early has been there
    /// and keeps that.
    /// </summary>
    public Refusal? PassOn(DateTime now)
    {
        if (!HoldsPlace || (Status is SignUpStatus.Attended && CheckedOutAt is null))
            return new("sign-up-not-possible", Texts.SignUpNotPossible);

        var missed = now >= StartsAt && Status is (SignUpStatus.Accepted or SignUpStatus.Affected);
        if (Status is not (SignUpStatus.Attended or SignUpStatus.NoShow) && Take(missed ? SignUpStep.Miss : SignUpStep.Release, now) is { } refusal)
            return refusal;

        PassedOn = Holding.Contains(Status);
        return null;
    }

    /// <summary>Takes the person out: an id that is nobody's stands in the place, so that counts stay right.</summary>
    public void Forget() => (VolunteerId, Override) = (Guid.CreateVersion7(), null);

    internal static void Map(EntityTypeBuilder<SignUp> table)
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Role).HasMaxLength(40);
        table.Property(s => s.Override).HasMaxLength(300);
        table.Ignore(s => s.HoldsPlace);
        table.Ignore(s => s.Duty);
        table.HasIndex(s => new { s.ShiftId, s.VolunteerId }).IsUnique();
        table.HasIndex(s => new { s.VolunteerId, s.StartsAt });
        table.HasIndex(s => new { s.RosterId, s.StartsAt });
        table.HasIndex(s => new { s.Status, s.AnswerBy });
    }
}
