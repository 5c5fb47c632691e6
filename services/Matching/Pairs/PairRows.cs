using System.Security.Claims;
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
    public static async Task<Refusal?> SayYesAsync(this MatchingDb db, Pair pair, bool asRecipient, DateTime now, CancellationToken ct)
    {
        if (pair.SayYes(asRecipient, now, OsloTime.DateOf(now)) is { } refusal)
            return refusal;

        if (pair.Status is PairStatus.Active && pair.FollowsId is { } before
            && await db.Pairs.AsTracking().SingleOrDefaultAsync(p => p.Id == before, ct) is { IsOver: false } old)
        {
            old.Take(PairStep.HandOver, now);
        }

        return null;
    }

    public static async Task<Refusal?> WishAsync(this MatchingDb db, Pair pair, PairWish wish, DateOnly? until, DateTime now, CancellationToken ct)
    {
        switch (wish)
        {
            case PairWish.Accept:
                return await db.SayYesAsync(pair, asRecipient: true, now, ct);
            case PairWish.ContactMe when !pair.IsOver:
                pair.ContactWanted = true;
                return null;
            default:
                var refusal = pair.Take(
                    wish switch
                    {
                        PairWish.Decline => PairStep.Decline,
                        PairWish.Pause => PairStep.Pause,
                        PairWish.Resume => PairStep.Resume,
                        PairWish.Change => PairStep.WantChange,
                        _ => PairStep.Stop,
                    },
                    now, until);
                // A change or a stop is a reason to ring up, never a reason to ask why.
                pair.ContactWanted |= refusal is null && wish is PairWish.Change or PairWish.Stop;
                return refusal;
        }
    }
}
