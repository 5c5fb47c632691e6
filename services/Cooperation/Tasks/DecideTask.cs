using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>A leader decides whether volunteers do a grey-zone task at the unit, why, and until when (row 63).</summary>
public static class DecideTask
{
    public sealed record Request(
        [property: Text(TaskRule.CodeMaxLength)] string TaskCode,
        [property: NotEmpty] LocalDecision Decision,
        [property: Text(TaskDecision.ReasonMaxLength)] string Reason,
        [property: NotEmpty] DateOnly ValidUntil,
        [property: AtMost(TaskDecision.ReasonMaxLength)] string? Conditions = null);

    public sealed record Response(Guid Id, Guid UnitId, string TaskCode, LocalDecision Decision, DateOnly ValidUntil);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapPost("{id:guid}/task-decisions", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Decide a grey-zone task for a unit");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null || (unit.LeaderAccountId != user.Id() && !await db.Organisations.MayAct(unit.OrganisationId, user, TaskDecision.Deciders, ct)))
            return TypedResults.NotFound();
        if (await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Code == request.TaskCode, ct) is not { } task)
            return new Refusal("task-unknown", Texts.TaskUnknown(request.TaskCode), StatusCodes.Status422UnprocessableEntity).ToProblem();

        var at = clock.GetUtcNow().UtcDateTime;
        if (TaskDecision.Decide(unit, task, request.Decision, request.Reason, request.Conditions, request.ValidUntil, user.Id(), at,
            OsloTime.DateOf(at), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var decision) is { } refusal)
            return refusal.ToProblem();

        db.TaskDecisions.Add(decision!);
        var reason = decision!.Conditions is null ? decision.Reason : $"{decision.Reason} {decision.Conditions}";
        db.Publish(new TaskRuleDecided(task.Code, task.In("nb").Name, task.Class.Code(), unit.Id, decision.Decision.Code(), reason,
            decision.ValidUntil, at), unit.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/units/{unit.Id}/task-decisions",
            new Response(decision.Id, unit.Id, task.Code, decision.Decision, decision.ValidUntil));
    }
}
