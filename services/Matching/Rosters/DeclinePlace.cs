using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Somebody says no. There is no field for a reason, nothing is counted against anybody, and the place goes on (row 126).</summary>
public static class DeclinePlace
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/refusal</c>, without a body.</summary>
    public sealed record Response(Guid Id, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/refusal", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Say no to a place, without a reason");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.OwnSignUpAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            var held = signUp.HoldsPlace;
            if (signUp.Take(SignUpStep.Decline, now) is { } refusal)
                return refusal.ToProblem();

            if (held)
                await db.GiveBackAsync(shift, signUp.Role, now, ct);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.Status));
        }, ct);
}
