using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>What a recipient may say at any time, without a reason (row 85).</summary>
public enum PairWish
{
    Accept = 1,
    Decline,
    Pause,
    Resume,
    Change,
    Stop,
    ContactMe,
}

/// <summary>Who does something with a pair.</summary>
public enum PairSide
{
    Volunteer,
    Recipient,
    Coordinator,
}

/// <summary>Finds pairs, and does what the recipient wishes.</summary>
public static class PairRows
{
    public static async Task<Pair?> PairToCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await db.Pairs.AsTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } pair && await db.MayCoordinateAsync(user, pair.OrganisationId, ct)
            ? pair
            : null;

    public static async Task<Pair?> OwnPairAsync(this MatchingDb db, ClaimsPrincipal user, Guid id, CancellationToken ct)
    {
        var me = user.Id();
        return await db.Pairs.AsTracking().SingleOrDefaultAsync(p => p.Id == id && p.VolunteerId == me, ct);
    }

    /// <summary>Both sides can say yes; when the second does, a pair that hands over to this one is over in the same moment (row 139).</summary>
    public static async Task<Refusal?> SayYesAsync(this MatchingDb db, Pair pair, PairSide by, DateTime now, CancellationToken ct)
    {
        if (pair.SayYes(by is not PairSide.Volunteer, now, OsloTime.DateOf(now)) is { } refusal)
            return refusal;
        if (pair.Status is not PairStatus.Active)
            return null;

        db.TellPair(pair, "started", by, now);
        if (pair.FollowsId is { } before && await db.Pairs.AsTracking().SingleOrDefaultAsync(p => p.Id == before, ct) is { IsOver: false } old
            && old.Take(PairStep.HandOver, now) is null)
        {
            db.TellPair(old, "handedOver", PairSide.Coordinator, now);
        }

        return null;
    }

    /// <summary>Does what the recipient wishes, said by them or noted by the coordinator, and tells those whom it concerns.</summary>
    public static async Task<Refusal?> WishAsync(
        this MatchingDb db, Pair pair, PairWish wish, DateOnly? until, PairSide by, DateTime now, CancellationToken ct)
    {
        switch (wish)
        {
            case PairWish.Accept:
                return await db.SayYesAsync(pair, by, now, ct);
            case PairWish.ContactMe when !pair.IsOver:
                pair.ContactWanted = true;
                db.TellPair(pair, "contactWanted", by, now);
                return null;
            default:
                var (step, what) = wish switch
                {
                    PairWish.Decline => (PairStep.Decline, "declined"),
                    PairWish.Pause => (PairStep.Pause, "paused"),
                    PairWish.Resume => (PairStep.Resume, "resumed"),
                    PairWish.Change => (PairStep.WantChange, "changeWanted"),
                    _ => (PairStep.Stop, "stopped"),
                };
                if (pair.Take(step, now, until) is { } refusal)
                    return refusal;

                // A change or a stop is a reason to ring up, never a reason to ask why.
                pair.ContactWanted |= wish is PairWish.Change or PairWish.Stop;
                db.TellPair(pair, what, by, now);
                return null;
        }
    }

    public static void TellPair(this MatchingDb db, Pair pair, string what, PairSide by, DateTime now) => db.Publish(
        new PairAltered(pair.Id, pair.OrganisationId, pair.VolunteerId, what, by.ToString().ToLowerInvariant(), now), pair.Id);
}
