using FrivilligPlattform.Contracts.Matching.V1;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Who gets the place that comes free or is added: those who wait, in their order, each asked and none put on a shift (row 126).</summary>
public static class WaitingList
{
    /// <summary>How long a place from the waiting list is held, and the least time when the shift is near.</summary>
    private static readonly TimeSpan OfferFor = TimeSpan.FromHours(12);
    private static readonly TimeSpan OfferAtLeast = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Somebody gave a place back: the next on the waiting list who may serve is offered it; when nobody is, it is told that a place is
    /// free. Nobody is put on a shift by this (row 126).
    /// </summary>
    public static async Task GiveBackAsync(this MatchingDb db, Shift shift, string role, DateTime now, CancellationToken ct)
    {
        shift.Give(role);
        if (shift.Closed(now, asCoordinator: true) is not null || now >= shift.StartsAt || await db.OfferNextAsync(shift, role, now, ct))
            return;

        if (shift.VigilId is { } vigil)
            (await db.Vigils.AsTracking().SingleAsync(v => v.Id == vigil, ct)).CallAgain(now);
        db.Publish(new ShiftReleased(shift.Id, shift.RosterId, shift.OrganisationId, role, shift.StartsAt, now));
    }

    /// <summary>There are more places than before: those who wait are offered them in their order, before anybody else can come.</summary>
    public static async Task OfferFreeAsync(this MatchingDb db, Shift shift, DateTime now, CancellationToken ct)
    {
        if (shift.Closed(now, asCoordinator: true) is not null || now >= shift.StartsAt)
            return;

        foreach (var role in shift.Roles.Select(r => r.Code).ToList())
        {
            var offered = true;
            while (offered && shift.Role(role)!.Free > 0)
                offered = await db.OfferNextAsync(shift, role, now, ct);
        }
    }

    /// <summary>Offers a free place to the next on the waiting list who may serve; false when nobody is.</summary>
    private static async Task<bool> OfferNextAsync(this MatchingDb db, Shift shift, string role, DateTime now, CancellationToken ct)
    {
        var waiting = await db.SignUps.AsTracking()
            .Where(s => s.ShiftId == shift.Id && s.Role == role && s.Status == SignUpStatus.Waiting)
            .OrderBy(s => s.At).ThenBy(s => s.Id)
            .ToListAsync(ct);
        foreach (var next in waiting.Where(w => w.Status is SignUpStatus.Waiting))
        {
            if (await db.MayServeAsync(shift, shift.Role(role)!, next.VolunteerId, false, ct) is not null)
                continue;

            var answerBy = now + OfferFor > shift.StartsAt.AddHours(-1) ? shift.StartsAt.AddHours(-1) : now + OfferFor;
            if (answerBy < now + OfferAtLeast)
                answerBy = now + OfferAtLeast < shift.StartsAt ? now + OfferAtLeast : shift.StartsAt;
            next.Take(SignUpStep.Offer, now, answerBy);
            shift.Take(role);
            db.TellOffer(next, shift, "waitingList", now);
            return true;
        }

        return false;
    }
}
