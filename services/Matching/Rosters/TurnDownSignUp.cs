using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator says no to who asked for a place, and the person is told.</summary>
public static class TurnDownSignUp
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/rejection</c></summary>
    public sealed record Request([property: AtMost(300)] string? Reason);

    public sealed record Response(Guid Id, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/rejection", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Turn down a request for a place");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.SignUpToCoordinateAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            if (signUp.Take(SignUpStep.TurnDown, now) is { } refusal)
                return refusal.ToProblem();

            db.TellAltered(signUp, shift, "turnedDown", request.Reason, now);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.Status));
        }, ct);
}
