using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>All generations of the strategy, the last registered first.</summary>
public static class ListStrategies
{
    /// <summary>One strategy.</summary>
    public sealed record Response(Guid Id, string Title, string Period, int FromYear, int ToYear, StrategyStatus Status, int Areas, int Measures);

    public static void Map(IEndpointRouteBuilder strategies) => strategies
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List the national strategies");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ReportingDb db, TimeProvider clock, CancellationToken ct)
    {
        // The areas are one value in the database: counted here and not there.
        var strategies = await db.Strategies.ToPageAsync(page, s => s.RegisteredAt, s => s.Id, s => s, newestFirst: true, ct);
        var year = clock.Today().Year;
        return TypedResults.Ok(new Page<Response>(
            [.. strategies.Items.Select(s => new Response(
                s.Id, s.Title, s.Period, s.FromYear, s.ToYear, s.StatusIn(year), s.Areas.Count, s.Areas.Sum(a => a.Measures.Count)))],
            strategies.Next));
    }
}
