using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>A role on a shift with the places still free in it.</summary>
public sealed record PlanRole(string Code, int Free, int MinimumAge, IReadOnlyList<Requirement> Requirements);

/// <summary>A shift to be filled.</summary>
public sealed record PlanShift(Guid Id, Duty Duty, int Importance, GeoPoint? Point, IReadOnlyList<PlanRole> Roles);

/// <summary>
/// Somebody who may be asked: what is held, when and how far, own wishes and limits, what one is already bound to, and how many shifts
/// there were lately. No name, and nothing of sex, origin, faith or health: there is no place for it.
/// </summary>
public sealed record PlanVolunteer(
    Guid Id, int Age, GeoPoint? Point, int RadiusKm, IReadOnlyList<WeeklySlot> Availability, IReadOnlyList<Requirement> Holds,
    IReadOnlyList<Away> Away, bool NoNights, int? MostShifts, int? MostMinutes, int Recent, bool Wishes, bool Known, IReadOnlyList<Duty> Bound)
{
    /// <summary>Shifts the person has said no to; one is not asked twice (row 126).</summary>
    public IReadOnlySet<Guid> SaidNo { get; init; } = new HashSet<Guid>();
}

/// <summary>A week of a roster to be planned: the type of its task, the shifts, and those who may be asked.</summary>
public sealed record PlanProblem(string Type, IReadOnlyList<PlanShift> Shifts, IReadOnlyList<PlanVolunteer> Volunteers)
{
    private const double MidnightSlackMinutes = 1;

    /// <summary>What keeps somebody from a role, looked at in this order; null when nothing does.</summary>
    public static PlanBar? Bars(PlanVolunteer volunteer, PlanShift shift, PlanRole role, DutyLimits limits)
    {
        if (volunteer.Age < Math.Max(role.MinimumAge, limits.MinimumAge))
            return PlanBar.Requirements;
        for (var i = 0; i < role.Requirements.Count; i++)
        {
            if (!volunteer.Holds.Contains(role.Requirements[i]))
                return PlanBar.Requirements;
        }

        if (limits.Bars(shift.Duty))
            return PlanBar.Requirements;
        if (Distance(volunteer, shift) > volunteer.RadiusKm)
            return PlanBar.Distance;
        if (volunteer.SaidNo.Contains(shift.Id) || (volunteer.NoNights && shift.Duty.TouchesNight) || IsAway(volunteer, shift.Duty) || !IsFree(volunteer.Availability, shift.Duty))
            return PlanBar.Time;
        if (limits.Check(volunteer.Bound, shift.Duty) is not DutyBreach.None || shift.Duty.Minutes > MinutesLeft(volunteer, shift.Duty.Week)
            || ShiftsLeft(volunteer, shift.Duty.Week) <= 0)
        {
            return PlanBar.Busy;
        }

        return null;
    }

    /// <summary>Kilometres as the crow flies; 0 when either place is unknown.</summary>
    public static double Distance(PlanVolunteer volunteer, PlanShift shift) =>
        volunteer.Point is { } home && shift.Point is { } place ? home.DistanceKmTo(place) : 0;

    /// <summary>How many more shifts the person wants in that week.</summary>
    public static int ShiftsLeft(PlanVolunteer volunteer, int week) =>
        volunteer.MostShifts is { } most ? most - volunteer.Bound.Count(d => d.Week == week) : int.MaxValue;

    public static int MinutesLeft(PlanVolunteer volunteer, int week) =>
        volunteer.MostMinutes is { } most ? most - volunteer.Bound.Where(d => d.Week == week).Sum(d => d.Minutes) : int.MaxValue;

    /// <summary>True when every part of the duty, day by day, lies in a slot; who has not said when counts as free and is asked.</summary>
    public static bool IsFree(IReadOnlyList<WeeklySlot> availability, Duty duty)
    {
        if (availability.Count == 0)
            return true;

        var (from, to) = (OsloTime.FromUtc(duty.From), OsloTime.FromUtc(duty.To));
        for (var day = from.Date; day < to; day = day.AddDays(1))
        {
            var start = from > day ? (from - day).TotalMinutes : 0;
            var end = to < day.AddDays(1) ? (to - day).TotalMinutes : 24 * 60;
            var weekday = day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
            var covered = false;
            for (var i = 0; i < availability.Count && !covered; i++)
            {
                var slot = availability[i];
                covered = slot.Day == weekday && Minutes(slot.From) <= start && Minutes(slot.To) + MidnightSlackMinutes >= end;
            }

            if (!covered)
                return false;
        }

        return true;
    }

    private static double Minutes(TimeOnly time) => time.ToTimeSpan().TotalMinutes;

    private static bool IsAway(PlanVolunteer volunteer, Duty duty)
    {
        if (volunteer.Away.Count == 0)
            return false;

        var (first, last) = (OsloTime.DateOf(duty.From), OsloTime.DateOf(duty.To));
        return volunteer.Away.Any(a => a.From <= last && a.To >= first);
    }
}

/// <summary>Why somebody cannot be put forward for a role.</summary>
public enum PlanBar
{
    Requirements,
    Distance,
    Time,
    Busy,
}

/// <summary>What a plan is worth. Filling counts most, the more important shift twice the next; then wishes; then fairness.</summary>
public static class PlanValue
{
    private const int LeastSeat = 1000;
    private const int EachShift = 25;
    private const int MostRecent = 16;

    /// <summary>A filled place on a shift of importance 1 to 5.</summary>
    public static int Seat(int importance) => LeastSeat << (Math.Clamp(importance, 1, 5) - 1);

    /// <summary>How well a shift suits a person, 0 to 170.</summary>
    public static int Liking(PlanVolunteer volunteer, PlanShift shift) =>
        (volunteer.Wishes ? 60 : 0) + (volunteer.Known ? 30 : 0) + (volunteer.Availability.Count > 0 ? 40 : 0)
        + (volunteer.RadiusKm > 0 ? (int)(40 * (1 - PlanProblem.Distance(volunteer, shift) / volunteer.RadiusKm)) : 0);

    /// <summary>What the person's shift number <paramref name="nth"/> (from 1) of the plan costs: each more than the last, and more for who had many lately.</summary>
    public static int Fairness(PlanVolunteer volunteer, int nth) => EachShift * (Math.Min(volunteer.Recent, MostRecent) + nth - 1);
}
