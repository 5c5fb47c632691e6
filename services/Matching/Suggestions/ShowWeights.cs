using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>Anybody reads by which weights suggestions are scored now, and which held before and why they were changed.</summary>
public static class ShowWeights
{
    /// <summary><c>GET /api/v1/suggestions/weights?after=&amp;limit=</c>; <paramref name="Version"/> 0 is what holds before any decision.</summary>
    public sealed record Response(int Version, MatchWeights Weights, IReadOnlyList<Decided> Items, string? Next);

    /// <summary>One set that was decided.</summary>
    public sealed record Decided(int Version, MatchWeights Weights, string Reason, DateTime At);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapGet("weights", Handle)
        .AllowAnonymous()
        .WithSummary("The weights of the score, and those of before");

    private static async Task<Ok<Response>> Handle([AsParameters] PageRequest page, MatchingDb db, CurrentIndex index, CancellationToken ct)
    {
        var points = index.Opportunities.Current.Points;
        var decided = await db.WeightSets.ToPageAsync(page, w => w.At, w => w.Id, w => new Decided(w.Number, w.Weights, w.Reason, w.At), newestFirst: true, ct);
        return TypedResults.Ok(new Response(points.Version, points.Weights, decided.Items, decided.Next));
    }
}
