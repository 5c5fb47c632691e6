using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>
/// A coordinator opens a vigil and the first wave is called. It cannot be opened without somebody of the staff, named, on duty for all of
/// it, and it never counts as staffing (row 69).
/// </summary>
public static class OpenVigil
{
    /// <summary><c>POST /api/v1/vigils/{id}/publication</c>, without a body.</summary>
    public sealed record Response(Guid Id, VigilStatus Status, int Wave, int Called, DateTime? NextWaveAt);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("{id:guid}/publication", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Open a vigil and call the first wave");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.VigilToCoordinateAsync(user, id, ct) is not { } vigil)
                return TypedResults.NotFound();

            if (!await db.IsVerifiedAsync(vigil.OrganisationId, ct))
                return new Refusal("organisation-not-verified", Texts.OrganisationNotVerified).ToProblem();

            var (now, turns) = (clock.GetUtcNow().UtcDateTime, await db.TurnsOfAsync(id, ct));
            if (vigil.Open(turns, now) is { } refusal)
                return refusal.ToProblem();

            var called = await db.CallNextAsync(vigil, turns, now, ct);
            vigil.SendWave(called, now);
            foreach (var turn in turns)
                db.TellPublished(turn, now);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(vigil.Id, vigil.Status, vigil.Wave, called, vigil.NextWaveAt));
        }, ct);
}
