using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>A measure behind its permanent link, with everything reported on it, the latest first.</summary>
public static class ShowMeasure
{
    /// <summary><c>GET /api/v1/strategies/{id}/measures/{number}</c></summary>
    public sealed record Response(
        Guid StrategyId, string StrategyTitle, string Period, int AreaNumber, string AreaName, string Number, string Title,
        string? Description, IReadOnlyList<string> Responsible, MeasureStatus Status, IReadOnlyList<Report> Reports);

    public sealed record Report(MeasureStatus Status, string Text, DateTime At);

    public static void Map(IEndpointRouteBuilder strategies) => strategies
        .MapGet("{id:guid}/measures/{number}", Handle)
        .AllowAnonymous()
        .WithSummary("Show a measure and what was reported on it");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, string number, ReportingDb db, CancellationToken ct)
    {
        var strategy = await db.Strategies.SingleOrDefaultAsync(s => s.Id == id, ct);
        if (strategy?.Find(number) is not var (area, measure))
            return TypedResults.NotFound();

        var reports = await db.MeasureReports.Where(r => r.StrategyId == id && r.MeasureNumber == number)
            .OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => new Report(r.Status, r.Text, r.At)).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            id, strategy.Title, strategy.Period, area.Number, area.Name, measure.Number, measure.Title, measure.Description,
            measure.Responsible, reports.FirstOrDefault()?.Status ?? MeasureStatus.NotStarted, reports));
    }
}
