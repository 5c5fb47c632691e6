using System.Globalization;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching;

/// <summary>What rosters, vigils and pairs say to people.</summary>
public static partial class Texts
{
    public static string OrganisationNotVerified => Get(nameof(OrganisationNotVerified));

    public static string ShiftLength => Get(nameof(ShiftLength));

    public static string PlacesHeld => Get(nameof(PlacesHeld));

    public static string ShiftNotDraft => Get(nameof(ShiftNotDraft));

    public static string ShiftOver => Get(nameof(ShiftOver));

    public static string ShiftStarted => Get(nameof(ShiftStarted));

    public static string ShiftCancelled => Get(nameof(ShiftCancelled));

    public static string ShiftNotPublished => Get(nameof(ShiftNotPublished));

    public static string ShiftFull => Get(nameof(ShiftFull));

    public static string StaffContactMissing => Get(nameof(StaffContactMissing));

    public static string SignUpNotPossible => Get(nameof(SignUpNotPossible));

    public static string AlreadySignedUp => Get(nameof(AlreadySignedUp));

    public static string ByInvitation => Get(nameof(ByInvitation));

    public static string UnknownRole => Get(nameof(UnknownRole));

    public static string NotShiftTime => Get(nameof(NotShiftTime));

    public static string NotCheckedIn => Get(nameof(NotCheckedIn));

    public static string WrongCode => Get(nameof(WrongCode));

    public static string NotHandedOver => Get(nameof(NotHandedOver));

    public static string AnswerTooLate => Get(nameof(AnswerTooLate));

    public static string ProposalSent => Get(nameof(ProposalSent));

    public static string VigilNotOpen => Get(nameof(VigilNotOpen));

    public static string NobodyToCall => Get(nameof(NobodyToCall));

    public static string DebriefSettled => Get(nameof(DebriefSettled));

    public static string DebriefFirst => Get(nameof(DebriefFirst));

    public static string PairStep => Get(nameof(PairStep));

    public static string PairSelf => Get(nameof(PairSelf));

    public static string PairExists => Get(nameof(PairExists));

    public static string MeetingInTheFuture => Get(nameof(MeetingInTheFuture));

    public static string NumberOutside => Get(nameof(NumberOutside));

    public static string NotAVolunteer => Get(nameof(NotAVolunteer));

    public static string GuardianMissing(int age) => Format(nameof(GuardianMissing), age);

    public static string TooYoung(int age) => Format(nameof(TooYoung), age);

    public static string AgeUnknown(int age) => Format(nameof(AgeUnknown), age);

    public static string CancelDeadlinePassed(int hours) => Format(nameof(CancelDeadlinePassed), hours);

    public static string NotOpenYet(DateTime opensAt) => Format(nameof(NotOpenYet), When(opensAt));

    public static string Breach(DutyBreach breach) => Get($"Breach_{breach}");

    /// <summary>"Du mangler introduksjonskurs."</summary>
    public static string RequirementMissing(Requirement requirement) => Format(nameof(RequirementMissing), requirement.CourseCode is { } code
        ? Find($"Course_{code}") ?? Format("Course_other", code)
        : Find($"Requirement_{requirement.Kind}") ?? requirement.Kind);

    /// <summary>"tirsdag 24. november kl. 17.00", by the clock in Norway.</summary>
    public static string When(DateTime utc)
    {
        var local = OsloTime.FromUtc(utc);
        var day = local.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek;
        return Format("When", Get($"Day_{day}"), local.Day, Get($"Month_{local.Month}"), local.ToString("HH.mm", CultureInfo.InvariantCulture));
    }

    /// <summary>A reason or a state of the planner or a calendar, by its key.</summary>
    public static string Roster(string key, params object[] values) => Format($"Roster_{key}", values);
}
