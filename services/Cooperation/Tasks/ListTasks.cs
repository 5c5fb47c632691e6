using System.Globalization;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>Anybody reads the national catalogue, and with a unit named also what that unit decided in the grey zone (rows 61, 63).</summary>
public static class ListTasks
{
    public sealed record Decided(LocalDecision Decision, string Reason, string? Conditions, DateOnly ValidUntil, string LeaderName);

    public sealed record Response(
        string Code, string Name, TaskClass Class, string Reason, string Source, int Edition, DateTime DecidedAt, Decided? Decision,
        IReadOnlyList<TaskText> Texts);

    public static void Map(IEndpointRouteBuilder tasks) => tasks
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("Read the national task catalogue");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, TaskClass? @class, Guid? unitId,
        CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var decisions = unitId is { } unit ? await db.TaskDecisions.InForce(unit, clock.Today(), ct) : [];
        var tasks = await db.Tasks.AsNoTracking().Where(t => @class == null || t.Class == @class)
            .ToPageAsync(page, t => t.CreatedAt, t => t.Id, t => t, newestFirst: false, ct);
        return TypedResults.Ok(new Page<Response>(
            [.. tasks.Items.Select(t => Describe(t, t.In(language), decisions.GetValueOrDefault(t.Code)))], tasks.Next));
    }

    private static Response Describe(TaskRule task, TaskText text, TaskDecision? local) => new(
        task.Code, text.Name, task.Class, text.Reason, task.Source, task.Edition, task.DecidedAt,
        local is null || task.Class is not TaskClass.GreyZone
            ? null
            : new Decided(local.Decision, local.Reason, local.Conditions, local.ValidUntil, local.LeaderName),
        task.Texts);
}
