using System.Security.Claims;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>Finds vigils and whom to call.</summary>
public static class VigilRows
{
    public static async Task<Vigil?> VigilToCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await db.Vigils.AsTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is { } vigil && await db.MayCoordinateAsync(user, vigil.OrganisationId, ct)
            ? vigil
            : null;

    public static Task<List<Shift>> TurnsOfAsync(this MatchingDb db, Guid vigilId, CancellationToken ct) =>
        db.Shifts.AsTracking().Where(s => s.VigilId == vigilId).OrderBy(s => s.StartsAt).ToListAsync(ct);

    /// <summary>
    /// Calls the next few for each turn that lacks somebody: old enough, with the course, rested, near, and not owed a talk. Nobody is
    /// called for two turns in one wave or twice for the same; the first who say yes have it. Returns how many were called.
    /// </summary>
    public static async Task<int> CallNextAsync(this MatchingDb db, Vigil vigil, IReadOnlyList<Shift> turns, DateTime now, CancellationToken ct)
    {
        var open = turns.Where(t => t.Status is ShiftStatus.Published && t.StartsAt > now && t.Roles.Any(r => r.Free > 0)).ToList();
        if (open.Count == 0)
            return 0;

        var owed = await db.Debriefs.Where(d => d.Status == DebriefStatus.Due && d.VigilId != vigil.Id).Select(d => d.VolunteerId).ToListAsync(ct);
        var ids = open.Select(t => t.Id).ToList();
        var asked = (await db.SignUps.AsNoTracking().Where(s => ids.Contains(s.ShiftId)).Select(s => new { s.ShiftId, s.VolunteerId }).ToListAsync(ct))
            .Select(s => (s.ShiftId, s.VolunteerId)).ToHashSet();
        var people = (await db.VolunteersToAskAsync(vigil.OrganisationId, vigil.RosterId, vigil.StartsAt, vigil.EndsAt, ct)).Where(v => !owed.Contains(v.Id)).ToList();
        var called = new HashSet<Guid>();
        foreach (var turn in open)
        {
            var role = turn.Roles[0];
            var shift = new PlanShift(turn.Id, turn.Duty, turn.Importance, PostalCodes.Find(turn.PostalCode)?.Point, [new(role.Code, role.Free, role.MinimumAge, role.Requirements)]);
            var next = people
                .Where(v => !called.Contains(v.Id) && !asked.Contains((turn.Id, v.Id))
                    && PlanProblem.Bars(v, shift, shift.Roles[0], DutyLimits.Of(turn.Type, v.Age, OsloTime.DateOf(turn.StartsAt))) is null)
                .OrderByDescending(v => PlanValue.Liking(v, shift) - PlanValue.Fairness(v, 1)).ThenBy(v => v.Id)
                .Take(vigil.AskPerPlace * role.Free)
                .ToList();
            foreach (var volunteer in next)
            {
                var signUp = await db.SignUpOfAsync(turn, volunteer.Id, role.Code, ct);
                signUp.Begin(SignUpStatus.Called, role.Code, now, turn.StartsAt);
                db.TellOffer(signUp, turn, "callOut", now);
                called.Add(volunteer.Id);
            }
        }

        return called.Count;
    }

    /// <summary>What the staff and the door were called goes when nobody needs it any more.</summary>
    public static void ForgetContacts(this IEnumerable<Shift> turns)
    {
        foreach (var turn in turns)
            turn.Contacts = [];
    }
}
