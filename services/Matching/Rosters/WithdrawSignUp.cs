using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Somebody leaves a shift, a waiting list or a request; the next on the list is asked at once. After the deadline it takes a word that it is late.</summary>
public static class WithdrawSignUp
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/withdrawal</c></summary>
    public sealed record Request(bool EvenLate);

    public sealed record Response(Guid Id, SignUpStatus Status, bool Late);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/withdrawal", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Leave a shift");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.OwnSignUpAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            var held = signUp.HoldsPlace;
            if (signUp.Withdraw(shift, request.EvenLate, now) is { } refusal)
                return refusal.ToProblem();

            if (held)
                await db.GiveBackAsync(shift, signUp.Role, now, ct);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.Status, signUp.Late));
        }, ct);
}
