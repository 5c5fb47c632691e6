using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Tests.Planning;

/// <summary>The rules of rosters once more, for judging a proposal.</summary>
internal static class PlanRules
{
    /// <summary>Every rule, checked from the finished proposal and not by the way it was made.</summary>
    public static List<string> Broken(PlanProblem problem, Plan plan)
    {
        var broken = new List<string>();
        foreach (var places in plan.Choices.GroupBy(c => (c.ShiftId, c.Role)))
        {
            var role = problem.Shifts.Single(s => s.Id == places.Key.ShiftId).Roles.Single(r => r.Code == places.Key.Role);
            if (places.Count() > role.Free)
                broken.Add("more people than places");
        }

        foreach (var own in plan.Choices.GroupBy(c => c.VolunteerId))
        {
            var volunteer = problem.Volunteers.Single(v => v.Id == own.Key);
            var limits = DutyLimits.Of(problem.Type, volunteer.Age, new(2026, 11, 23));
            var held = volunteer.Bound.ToList();
            foreach (var choice in own)
            {
                var shift = problem.Shifts.Single(s => s.Id == choice.ShiftId);
                var role = shift.Roles.Single(r => r.Code == choice.Role);
                if (volunteer.Age < role.MinimumAge || volunteer.Age < limits.MinimumAge)
                    broken.Add("age");
                if (role.Requirements.Any(r => !volunteer.Holds.Contains(r)))
                    broken.Add("requirement");
                if (volunteer.Point is { } home && shift.Point is { } place && home.DistanceKmTo(place) > volunteer.RadiusKm)
                    broken.Add("distance");
                if (volunteer.Availability.Count > 0 && !HourByHour(shift.Duty).All(h => volunteer.Availability.Any(s => s.Day == h.Day && s.From <= h.Time && h.Time < s.To)))
                    broken.Add("time");
                if (volunteer.Away.Any(a => a.From <= OsloTime.DateOf(shift.Duty.To) && OsloTime.DateOf(shift.Duty.From) <= a.To))
                    broken.Add("away");
                if ((volunteer.NoNights || volunteer.Age < 18) && shift.Duty.TouchesNight)
                    broken.Add("night");
                if (held.Any(d => d.Overlaps(shift.Duty)))
                    broken.Add("two places at once");
                if (limits.Check(held, shift.Duty) is not DutyBreach.None and var breach)
                    broken.Add(breach.ToString());
                held.Add(shift.Duty);
            }

            foreach (var week in held.GroupBy(d => d.Week).Where(w => w.Any(d => own.Any(c => problem.Shifts.Single(s => s.Id == c.ShiftId).Duty == d))))
            {
                if (week.Count() > volunteer.MostShifts)
                    broken.Add("more shifts than wished");
                if (week.Sum(d => d.Minutes) > volunteer.MostMinutes)
                    broken.Add("more hours than wished");
            }
        }

        return broken;
    }

    private static IEnumerable<(int Day, TimeOnly Time)> HourByHour(Duty duty)
    {
        for (var at = duty.From; at < duty.To; at = at.AddMinutes(30))
        {
            var local = OsloTime.FromUtc(at);
            yield return (local.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek, TimeOnly.FromDateTime(local));
        }
    }
}
