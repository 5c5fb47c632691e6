using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>The one who wanted a shift handed over agrees to the shift that was offered in return; both change hands at once.</summary>
public static class AgreeToSwap
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/swap</c>, without a body. The new sign-up on the other shift.</summary>
    public sealed record Response(Guid Id, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/swap", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Agree to a swap of shifts");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.OwnSignUpAsync(user, id, ct) is not { SignUp.SwapWith: { } offered } found)
                return TypedResults.NotFound();

            var ((mine, myShift), now) = (found, clock.GetUtcNow().UtcDateTime);
            if (await db.WithShiftAsync(offered, ct) is not { SignUp.Status: SignUpStatus.Accepted } other || other.Shift.StartsAt <= now || myShift.StartsAt <= now)
                return new Refusal("not-handed-over", Texts.NotHandedOver).ToProblem();

            var (theirs, theirShift) = other;
            var (me, them) = (mine.VolunteerId, theirs.VolunteerId);
            var refusal = await db.MayServeAsync(theirShift, theirShift.Role(theirs.Role)!, me, false, ct, myShift.Id)
                ?? await db.MayServeAsync(myShift, myShift.Role(mine.Role)!, them, false, ct, theirShift.Id);
            if (refusal is not null)
                return refusal.ToProblem();

            var got = await db.HandOverAsync(theirs, theirShift, me, now, ct);
            var given = await db.HandOverAsync(mine, myShift, them, now, ct);
            if (got is null || given is null)
                return new Refusal("already-signed-up", Texts.AlreadySignedUp).ToProblem();

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(got.Id, got.Status));
        }, ct);
}
