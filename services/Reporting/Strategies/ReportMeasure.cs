using System.Security.Claims;
using FrivilligPlattform.Contracts.Reporting.V1;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>A responsible party, or the platform's administrator for it, reports where a measure stands (row 3).</summary>
public static class ReportMeasure
{
    /// <summary><c>POST /api/v1/strategies/{id}/measures/{number}/reports</c></summary>
    public sealed record Request(
        [property: Given] MeasureStatus? Status, [property: Text(MeasureReport.TextMaxLength)] string Text);

    public sealed record Response(Guid Id, MeasureStatus Status);

    public static void Map(IEndpointRouteBuilder strategies) => strategies
        .MapPost("{id:guid}/measures/{number}/reports", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Report on a measure");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, string number, Request request, ClaimsPrincipal user, ReportingDb db, TimeProvider clock, CancellationToken ct)
    {
        var strategy = await db.Strategies.SingleOrDefaultAsync(s => s.Id == id, ct);
        if (strategy?.Find(number) is not var (_, measure))
            return TypedResults.NotFound();

        if (!user.IsPlatformAdministrator()
            && !user.MayActForAny(strategy.ResponsibleFor(measure), Roles.Administrator, Roles.Director, Roles.Leader))
        {
            return new Refusal("not-responsible", Texts.NotResponsible, StatusCodes.Status403Forbidden).ToProblem();
        }

        var report = new MeasureReport
        {
            StrategyId = id,
            MeasureNumber = number,
            Status = request.Status!.Value,
            Text = request.Text,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.MeasureReports.Add(report);
        db.Publish(new MeasureReported(id, number, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(report.Status.ToString()), report.At));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/strategies/{id}/measures/{number}", new Response(report.Id, report.Status));
    }
}
