using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Vigils;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator notes that somebody has come.</summary>
public static class CheckInSomebody
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/check-in</c>, without a body.</summary>
    public sealed record Response(Guid Id, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/check-in", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Note that somebody has come");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.SignUpToCoordinateAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            if (signUp.CheckIn(now, byCoordinator: true) is { } refusal)
                return refusal.ToProblem();

            await db.OweDebriefAsync(signUp, shift.VigilId, ct);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.Status));
        }, ct);
}
