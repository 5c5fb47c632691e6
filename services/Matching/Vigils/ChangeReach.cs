using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>A coordinator has more or fewer asked at a time, or waits longer or shorter in between; a wave that waits follows along (row 68).</summary>
public static class ChangeReach
{
    /// <summary><c>POST /api/v1/vigils/{id}/reach</c></summary>
    public sealed record Request(
        [property: Range(1, Vigil.MostPerPlace, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int AskPerPlace,
        [property: Range(Vigil.ShortestWait, Vigil.LongestWait, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int WaveMinutes);

    public sealed record Response(Guid Id, int AskPerPlace, int WaveMinutes, DateTime? NextWaveAt);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("{id:guid}/reach", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Ask more or fewer at a time for a vigil");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.VigilToCoordinateAsync(user, id, ct) is not { } vigil)
                return TypedResults.NotFound();
            if (vigil.Reach(request.AskPerPlace, request.WaveMinutes) is { } refusal)
                return refusal.ToProblem();

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(vigil.Id, vigil.AskPerPlace, vigil.WaveMinutes, vigil.NextWaveAt));
        }, ct);
}
