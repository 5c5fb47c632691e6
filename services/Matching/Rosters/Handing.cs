using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>How places are held for somebody and change hands.</summary>
public static class Handing
{
    /// <summary>True for those who have, or had, to do with the organisation: an assignment or a shift. Others are not to be reached by their id.</summary>
    public static async Task<bool> IsKnownToAsync(this MatchingDb db, Guid volunteerId, Guid organisationId, CancellationToken ct) =>
        await db.Assignments.AnyAsync(a => a.VolunteerId == volunteerId && a.OrganisationId == organisationId, ct)
        || await db.SignUps.AnyAsync(s => s.VolunteerId == volunteerId && s.OrganisationId == organisationId, ct);

    /// <summary>Holds a place for somebody until the deadline and asks.</summary>
    public static async Task<Refusal?> InviteAsync(
        this MatchingDb db, Shift shift, ShiftRole role, Guid volunteerId, DateTime answerBy, string? why, DateTime now, CancellationToken ct)
    {
        var there = await db.SignUps.Where(s => s.ShiftId == shift.Id && s.VolunteerId == volunteerId).Select(s => (SignUpStatus?)s.Status).SingleOrDefaultAsync(ct);
        if (there is { } status && (SignUp.Holding.Contains(status) || status is SignUpStatus.Called))
            return new("already-signed-up", Texts.AlreadySignedUp);

        var refusal = shift.Closed(now, asCoordinator: true)
            ?? await db.MayServeAsync(shift, role, volunteerId, why is not null, ct)
            ?? shift.Take(role.Code);
        if (refusal is not null)
            return refusal;

        var signUp = await db.SignUpOfAsync(shift, volunteerId, role.Code, ct);
        var last = now < shift.StartsAt ? shift.StartsAt : shift.EndsAt;
        signUp.Begin(SignUpStatus.Invited, role.Code, now, answerBy < last ? answerBy : last);
        signUp.Override = why;
        db.TellOffer(signUp, shift, "invitation", now);
        return null;
    }

    /// <summary>Passes a held place from one to another; null when the other is on the shift already.</summary>
    public static async Task<SignUp?> HandOverAsync(this MatchingDb db, SignUp from, Shift shift, Guid toVolunteer, DateTime now, CancellationToken ct)
    {
        var to = await db.SignUpOfAsync(shift, toVolunteer, from.Role, ct);
        if (db.Entry(to).State is not EntityState.Added && SignUp.Holding.Contains(to.Status))
            return null;
        if (from.Take(SignUpStep.HandOver, now) is not null)
            return null;

        to.Begin(SignUpStatus.Accepted, from.Role, now);
        (await db.DiaryOfAsync(toVolunteer, ct)).Turn();
        (await db.DiaryOfAsync(from.VolunteerId, ct)).Turn();
        db.TellAltered(from, shift, "handedOver", null, now);
        return to;
    }

    /// <summary>Takes an erased person off the rosters and out of pairs: places to come go on to the next, what was is nobody's, wishes and calendar go.</summary>
    public static async Task ForgetShiftsAsync(this MatchingDb db, Guid volunteerId, DateTime at, CancellationToken ct)
    {
        foreach (var signUp in await db.SignUps.AsTracking().Where(s => s.VolunteerId == volunteerId && s.At <= at).ToListAsync(ct))
        {
            if (signUp.HoldsPlace && signUp.EndsAt > at)
            {
                var shift = await db.Shifts.AsTracking().SingleAsync(s => s.Id == signUp.ShiftId, ct);
                await db.GiveBackAsync(shift, signUp.Role, at, ct);
            }

            if (signUp.StartsAt > at)
                db.SignUps.Remove(signUp);
            else
                signUp.Forget();
        }

        foreach (var pair in await db.Pairs.AsTracking().Where(p => p.VolunteerId == volunteerId).ToListAsync(ct))
            pair.Forget(at);
        db.RemoveRange(await db.Debriefs.Where(d => d.VolunteerId == volunteerId).ToListAsync(ct));
        db.RemoveRange(await db.Diaries.Where(d => d.VolunteerId == volunteerId).ToListAsync(ct));
        db.RemoveRange(await db.CalendarAddresses.Where(a => a.OwnerId == volunteerId).ToListAsync(ct));
    }
}
