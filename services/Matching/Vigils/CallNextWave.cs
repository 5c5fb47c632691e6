using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>A coordinator calls the next wave now instead of waiting for it.</summary>
public static class CallNextWave
{
    /// <summary><c>POST /api/v1/vigils/{id}/waves</c>, without a body.</summary>
    public sealed record Response(Guid Id, int Wave, int Called, DateTime? NextWaveAt);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("{id:guid}/waves", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Call the next wave of a vigil");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.VigilToCoordinateAsync(user, id, ct) is not { } vigil)
                return TypedResults.NotFound();

            var now = clock.GetUtcNow().UtcDateTime;
            var called = vigil.Status is VigilStatus.Calling ? await db.CallNextAsync(vigil, await db.TurnsOfAsync(id, ct), now, ct) : 0;
            if (vigil.SendWave(called, now) is { } refusal)
                return refusal.ToProblem();
            if (called == 0)
                return new Refusal("nobody-to-call", Texts.NobodyToCall).ToProblem();

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(vigil.Id, vigil.Wave, called, vigil.NextWaveAt));
        }, ct);
}
