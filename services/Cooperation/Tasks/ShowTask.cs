using System.Globalization;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>Anybody reads one task's national rule, its reason and its source (row 62).</summary>
public static class ShowTask
{
    public sealed record Response(
        string Code, string Name, TaskClass Class, string Reason, string Source, int Edition, DateTime DecidedAt, IReadOnlyList<TaskText> Texts);

    public static void Map(IEndpointRouteBuilder tasks) => tasks
        .MapGet("{code}", Handle)
        .AllowAnonymous()
        .WithSummary("Read a task's national rule");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string code, HttpContext http, CooperationDb db, CancellationToken ct)
    {
        if (await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, ct) is not { } task)
            return TypedResults.NotFound();

        var text = task.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        http.SetETag(task.Version);
        return TypedResults.Ok(new Response(task.Code, text.Name, task.Class, text.Reason, task.Source, task.Edition, task.DecidedAt, task.Texts));
    }
}
