using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>Who could step in on a shift at short notice, by the planner's own rules: free, near, fit, rested, and not asked before.</summary>
public static class StepIn
{
    /// <summary>So many are put forward for each role.</summary>
    private const int Most = 5;

    /// <summary>For each shift of a roster, by role, the best who could come; who stands towards the shift in any way already is left out.</summary>
    public static async Task<ILookup<Guid, (string Role, Guid Volunteer)>> CouldStepInAsync(
        this MatchingDb db, Roster roster, IReadOnlyList<Guid> shiftIds, DateTime now, CancellationToken ct)
    {
        var shifts = await db.Shifts.AsNoTracking().Where(s => shiftIds.Contains(s.Id) && s.Status == ShiftStatus.Published && s.EndsAt > now).ToListAsync(ct);
        if (shifts.Count == 0)
            return Array.Empty<(Guid, (string, Guid))>().ToLookup(s => s.Item1, s => s.Item2);

        var there = (await db.SignUps.AsNoTracking().Where(s => shiftIds.Contains(s.ShiftId)).Select(s => new { s.ShiftId, s.VolunteerId }).ToListAsync(ct))
            .Select(s => (s.ShiftId, s.VolunteerId)).ToHashSet();
        var people = await db.VolunteersToAskAsync(roster.OrganisationId, roster.Id, shifts.Min(s => s.StartsAt), shifts.Max(s => s.EndsAt), ct);
        return shifts.SelectMany(s => s.Roles.SelectMany(r => Best(s, r).Select(v => (Shift: s.Id, Could: (r.Code, v))))).ToLookup(s => s.Shift, s => s.Could);

        IEnumerable<Guid> Best(Shift shift, ShiftRole of)
        {
            var role = new PlanRole(of.Code, 1, of.MinimumAge, of.Requirements);
            var wanted = new PlanShift(shift.Id, shift.Duty, shift.Importance, PostalCodes.Find(shift.PostalCode)?.Point, [role]);
            var on = OsloTime.DateOf(shift.StartsAt);
            return people
                .Where(v => !there.Contains((shift.Id, v.Id)) && PlanProblem.Bars(v, wanted, role, DutyLimits.Of(shift.Type, v.Age, on)) is null)
                .OrderByDescending(v => PlanValue.Liking(v, wanted) - PlanValue.Fairness(v, 1)).ThenBy(v => v.Id).Take(Most).Select(v => v.Id);
        }
    }
}
