using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>One generation of the strategy with its areas, measures and where each measure stands.</summary>
public static class ShowStrategy
{
    /// <summary><c>GET /api/v1/strategies/{id}</c></summary>
    public sealed record Response(
        Guid Id, string Title, string Period, int FromYear, int ToYear, StrategyStatus Status, IReadOnlyList<Party> Parties,
        IReadOnlyList<string> Goals, IReadOnlyList<AreaShown> Areas);

    public sealed record AreaShown(int Number, string Name, IReadOnlyList<MeasureShown> Measures);

    /// <summary>A measure with its status by the latest report; not started before the first.</summary>
    public sealed record MeasureShown(
        string Number, string Title, string? Description, IReadOnlyList<string> Responsible, MeasureStatus Status, DateTime? ReportedAt);

    public static void Map(IEndpointRouteBuilder strategies) => strategies
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Show a national strategy");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ReportingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Strategies.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } strategy)
            return TypedResults.NotFound();

        var reports = await db.MeasureReports.Where(r => r.StrategyId == id)
            .OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => new { r.MeasureNumber, r.Status, r.At }).ToListAsync(ct);
        var latest = reports.GroupBy(r => r.MeasureNumber).ToDictionary(g => g.Key, g => g.Last());
        return TypedResults.Ok(new Response(
            strategy.Id, strategy.Title, strategy.Period, strategy.FromYear, strategy.ToYear, strategy.StatusIn(clock.Today().Year),
            strategy.Parties, strategy.Goals,
            [.. strategy.Areas.Select(a => new AreaShown(a.Number, a.Name, [.. a.Measures.Select(m => new MeasureShown(
                m.Number, m.Title, m.Description, m.Responsible, latest.GetValueOrDefault(m.Number)?.Status ?? MeasureStatus.NotStarted,
                latest.GetValueOrDefault(m.Number)?.At))]))]));
    }
}
