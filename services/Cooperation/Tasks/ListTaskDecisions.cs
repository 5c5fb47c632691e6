using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>Volunteers and staff see what a unit decided in the grey zone, newest first, with those that came before (rows 63, 64).</summary>
public static class ListTaskDecisions
{
    public sealed record Response(
        Guid Id, string TaskCode, LocalDecision Decision, string Reason, string? Conditions, DateOnly ValidUntil, DateTime DecidedAt,
        string LeaderName);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapGet("{id:guid}/task-decisions", Handle)
        .AllowAnonymous()
        .WithSummary("List a unit's decisions on grey-zone tasks");

    private static async Task<Ok<Page<Response>>> Handle(
        Guid id, [AsParameters] PageRequest page, CooperationDb db, CancellationToken ct)
    {
        var decisions = await db.TaskDecisions.AsNoTracking().Where(d => d.UnitId == id)
            .ToPageAsync(page, d => d.DecidedAt, d => d.Id, d => d, newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. decisions.Items.Select(d => new Response(
            d.Id, d.TaskCode, d.Decision, d.Reason, d.Conditions, d.ValidUntil, d.DecidedAt, d.LeaderName))], decisions.Next));
    }
}
