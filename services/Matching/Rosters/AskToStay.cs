using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Nobody comes: the coordinator says yes, please, to somebody who offered to stay on, and they are told at once.</summary>
public static class AskToStay
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/stay-on</c>, without a body.</summary>
    public sealed record Response(Guid Id, DateTime? CanStayUntil, DateTime? StayAskedAt);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/stay-on", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Ask somebody who offered it to stay on");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.SignUpToCoordinateAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            if (signUp.AskToStay(now) is { } refusal)
                return refusal.ToProblem();

            db.TellAltered(signUp, shift, "stayOn", null, now);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.CanStayUntil, signUp.StayAskedAt));
        }, ct);
}
