using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>The platform decides a national rule anew, as the next edition (row 64).</summary>
public static class ReclassifyTask
{
    public sealed record Request(
        [property: NotEmpty] TaskClass Class,
        [property: Text(TaskRule.SourceMaxLength)] string Source,
        [property: Items(1, 4)] IReadOnlyList<TaskText> Texts) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Texts is { Count: > 0 } && Texts.Count(t => t.Language == "nb") != 1)
                yield return new(Cooperation.Texts.BokmålMissing, [nameof(Texts)]);
        }
    }

    public sealed record Response(string Code, int Edition);

    public static void Map(IEndpointRouteBuilder tasks) => tasks
        .MapPut("{code}", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("Decide a task's national rule anew");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        string code, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, CooperationDb db,
        TimeProvider clock, CancellationToken ct)
    {
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Code == code, ct) is not { } task)
            return TypedResults.NotFound();
        if (db.Expect(task, ifMatch) is { } unexpected)
            return unexpected.ToProblem();

        task.Classify(request.Class, request.Source, request.Texts, clock.GetUtcNow().UtcDateTime);
        db.Publish(task.Announcement(), task.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(task.Version);
        return TypedResults.Ok(new Response(task.Code, task.Edition));
    }
}
