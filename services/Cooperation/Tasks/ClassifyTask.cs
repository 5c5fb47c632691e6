using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>The platform adds a task to the national catalogue, with class, reason and source (rows 61, 64).</summary>
public static class ClassifyTask
{
    public sealed record Request(
        [property: Text(TaskRule.CodeMaxLength), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.CodeMalformed))] string Code,
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

    public sealed record Response(Guid Id, string Code, int Edition);

    public static void Map(IEndpointRouteBuilder tasks) => tasks
        .MapPost("", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("Add a task to the national catalogue");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var task = new TaskRule { Code = request.Code, CreatedAt = at };
        task.Classify(request.Class, request.Source, request.Texts, at);
        db.Tasks.Add(task);
        db.Publish(task.Announcement(), task.Id);
        if (await db.SaveAsync(new Refusal("task-exists", Texts.TaskExists), ct) is { } refusal)
            return refusal.ToProblem();
        http.SetETag(task.Version);
        return TypedResults.Created($"/api/v1/tasks/{task.Code}", new Response(task.Id, task.Code, task.Edition));
    }
}
