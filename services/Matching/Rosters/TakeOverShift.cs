using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A volunteer takes over a shift that another would hand over, or offers one of one's own in return. The place changes hands in one
/// step: it is never free in between and never held by two.
/// </summary>
public static class TakeOverShift
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/take-over</c>; with <paramref name="InReturn"/>, a sign-up of one's own, the other must agree.</summary>
    public sealed record Request(Guid? InReturn);

    /// <summary>The new sign-up, or none while the other has not agreed to the swap.</summary>
    public sealed record Response(Guid? Id, bool WaitsForYes);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/take-over", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Take over a shift that somebody would hand over");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.WithShiftAsync(id, ct) is not { SignUp.WantsHandOver: true } found || found.SignUp.VolunteerId == user.Id())
                return TypedResults.NotFound();

            var ((theirs, shift), me, now) = (found, user.Id(), clock.GetUtcNow().UtcDateTime);
            // Where a coordinator chooses who comes, a stranger does not get in by somebody else's place.
            if (shift.SignUp is not SignUpMode.Open && !await db.IsKnownToAsync(me, shift.OrganisationId, ct))
                return TypedResults.NotFound();
            if (shift.StartsAt <= now)
                return new Refusal("shift-started", Texts.ShiftStarted).ToProblem();
            if (request.InReturn is { } mineId)
            {
                var mine = await db.SignUps.SingleOrDefaultAsync(s => s.Id == mineId && s.VolunteerId == me && s.Status == SignUpStatus.Accepted, ct);
                if (mine is null || mine.StartsAt <= now || mine.ShiftId == shift.Id)
                    return TypedResults.NotFound();

                theirs.SwapWith = mineId;
                await db.SaveChangesAsync(ct);
                return TypedResults.Ok(new Response(null, true));
            }

            var refusal = await db.MayServeAsync(shift, shift.Role(theirs.Role)!, me, false, ct);
            if (refusal is not null)
                return refusal.ToProblem();

            if (await db.HandOverAsync(theirs, shift, me, now, ct) is not { } taken)
                return new Refusal("already-signed-up", Texts.AlreadySignedUp).ToProblem();

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(taken.Id, false));
        }, ct);
}
