using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator takes somebody off a shift, with a reason that the person is told; never silently.</summary>
public static class ReleaseSignUp
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/release</c></summary>
    public sealed record Request([property: Text(300)] string Reason);

    public sealed record Response(Guid Id, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/release", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Take somebody off a shift, with a reason");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.SignUpToCoordinateAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            var held = signUp.HoldsPlace;
            if (signUp.Take(SignUpStep.Release, now) is { } refusal)
                return refusal.ToProblem();

            db.TellAltered(signUp, shift, "released", request.Reason, now);
            if (held)
                await db.GiveBackAsync(shift, signUp.Role, now, ct);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.Status));
        }, ct);
}
