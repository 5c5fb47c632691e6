using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Somebody asks whether another would take a shift over; it stays theirs until one has.</summary>
public static class HandOverShift
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/hand-over</c></summary>
    public sealed record Request(bool Wanted = true);

    public sealed record Response(Guid Id, bool WantsHandOver);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/hand-over", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Ask others to take a shift over");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.OwnSignUpAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            if (signUp.Status is not (SignUpStatus.Accepted or SignUpStatus.Affected) || shift.StartsAt <= now)
                return new Refusal("sign-up-not-possible", Texts.SignUpNotPossible).ToProblem();

            (signUp.WantsHandOver, signUp.SwapWith) = (request.Wanted, null);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.WantsHandOver));
        }, ct);
}
