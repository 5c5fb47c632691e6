using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Avoidances;
using FrivilligPlattform.Matching.Guardians;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>Reads a week of a roster and those who may be asked from the database.</summary>
public static class PlanRows
{
    private const int RecentDays = 56;

    /// <summary>
    /// The published shifts of the week that are still to come, and everybody who has an assignment in the organisation or has been on
    /// the roster, and has not paused.
    /// </summary>
    public static async Task<PlanProblem> PlanProblemAsync(this MatchingDb db, Roster roster, DateOnly monday, DateTime now, CancellationToken ct)
    {
        var (from, to) = (OsloTime.StartOf(monday), OsloTime.StartOf(monday.AddDays(7)));
        var shifts = await db.Shifts.AsNoTracking()
            .Where(s => s.RosterId == roster.Id && s.Status == ShiftStatus.Published && s.StartsAt >= from && s.StartsAt < to && s.StartsAt > now)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(ct);
        var volunteers = await db.VolunteersToAskAsync(roster.OrganisationId, roster.Id, from, to, ct);
        return new(
            roster.Type,
            [.. shifts.Select(s => new PlanShift(
                s.Id, s.Duty, s.Importance, PostalCodes.Find(s.PostalCode)?.Point, [.. s.Roles.Select(r => new PlanRole(r.Code, r.Free, r.MinimumAge, r.Requirements))]))],
            volunteers);
    }

    /// <summary>Those of an organisation who may be asked for shifts between two instants, with what they are bound to around them; who avoids it, or is under 18 without a guardian's consent, is not asked.</summary>
    public static async Task<IReadOnlyList<PlanVolunteer>> VolunteersToAskAsync(
        this MatchingDb db, Guid organisationId, Guid rosterId, DateTime from, DateTime to, CancellationToken ct)
    {
        var ended = db.AssignmentEnds.Select(e => e.AssignmentId);
        var ids = await db.Assignments.Where(a => a.OrganisationId == organisationId && !ended.Contains(a.Id)).Select(a => a.VolunteerId)
            .Union(db.SignUps.Where(s => s.RosterId == rosterId && (s.Status == SignUpStatus.Attended || s.Status == SignUpStatus.Accepted)).Select(s => s.VolunteerId))
            .ToListAsync(ct);
        var avoiders = await db.AvoidersOfAsync(organisationId, ct);
        ids.RemoveAll(avoiders.Contains);
        var people = await db.Volunteers.AsNoTracking().Where(v => ids.Contains(v.Id) && !v.Paused).OrderBy(v => v.Id).ToListAsync(ct);
        var alone = await db.WithoutGuardianAsync(people, ct);
        people.RemoveAll(v => alone.Contains(v.Id));
        var clearances = (await db.Clearances.AsNoTracking().Where(c => ids.Contains(c.VolunteerId) && c.Held).ToListAsync(ct)).ToLookup(c => c.VolunteerId);
        var diaries = await db.Diaries.AsNoTracking().Where(d => ids.Contains(d.VolunteerId)).ToDictionaryAsync(d => d.VolunteerId, ct);
        var (since, until) = (from.AddDays(-RecentDays), to.AddDays(8));
        var signUps = (await db.SignUps.AsNoTracking().Where(s => ids.Contains(s.VolunteerId) && s.EndsAt > since && s.StartsAt < until).ToListAsync(ct))
            .ToLookup(s => s.VolunteerId);
        var lastDay = OsloTime.DateOf(to);
        return [.. people.Select(v =>
        {
            var (diary, own, profile) = (diaries.GetValueOrDefault(v.Id), signUps[v.Id].ToList(), v.Profile);
            var held = own.Where(s => s.HoldsPlace && s.Status is not SignUpStatus.NoShow).ToList();
            return new PlanVolunteer(
                v.Id, profile.AgeAtLeast, PostalCodes.Find(profile.PostalCode)?.Point, profile.RadiusKm, profile.Availability,
                [.. clearances[v.Id].Select(c => (Clearance: c, Requirement: new Requirement(c.Kind, c.CourseCode.Length == 0 ? null : c.CourseCode)))
                    .Where(c => c.Clearance.Meets(c.Requirement, organisationId, lastDay)).Select(c => c.Requirement)],
                diary?.Away ?? [], diary?.NoNights ?? false, diary?.MostShiftsAWeek, diary?.MostHoursAWeek * 60,
                held.Count(s => s.StartsAt < from && s.OrganisationId == organisationId), diary?.WishedRosters.Contains(rosterId) ?? false,
                own.Any(s => s.RosterId == rosterId && s.Status is SignUpStatus.Attended), [.. held.Where(s => s.EndsAt > from.AddDays(-8)).Select(s => s.Duty)])
            {
                SaidNo = own.Where(s => !s.HoldsPlace && s.Status is not SignUpStatus.Waiting).Select(s => s.ShiftId).ToHashSet(),
            };
        })];
    }
}
