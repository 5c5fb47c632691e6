using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Training.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Training.Courses;

/// <summary>An author starts a course as a draft that only the provider sees (row 109).</summary>
public static class CreateCourse
{
    public sealed record Request(
        [property: Text(Course.CodeMaxLength), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.CodeMalformed))] string Code,
        [property: Text(Course.TitleMaxLength)] string Title,
        [property: Text(Course.SummaryMaxLength)] string Summary,
        [property: NotEmpty] Guid ProviderOrganisationId,
        [property: Between(1, 120)] int? ValidMonths,
        [property: Items(1, 30)] IReadOnlyList<CourseModule> Modules,
        [property: Items(1, 50)] IReadOnlyList<CheckQuestion> Questions,
        [property: OneOf(null, "nb", "nn", "en", "se")] string? Language = null,
        CourseAudience Audience = CourseAudience.Volunteer,
        IReadOnlyList<CourseTranslation>? Translations = null);

    public sealed record Response(Guid Id, string Code, CourseStatus Status, int Minutes);

    public static void Map(IEndpointRouteBuilder courses) => courses
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Start a course as a draft");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, TrainingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Organisations.MayWriteFor(request.ProviderOrganisationId, user, ct))
            return TypedResults.NotFound();

        var course = new Course
        {
            Code = request.Code,
            ProviderOrganisationId = request.ProviderOrganisationId,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        var original = new CourseTranslation(request.Language ?? "nb", request.Title, request.Summary, request.Modules,
            [.. request.Questions.Select(q => new TranslatedQuestion(q.Text, q.Options))]);
        if (course.Write(original, request.Questions, request.Translations ?? [], request.Audience, request.ValidMonths) is { } refusal)
            return refusal.ToProblem();

        db.Courses.Add(course);
        if (await db.SaveAsync(new Refusal("code-taken", Texts.CodeTaken), ct) is { } taken)
            return taken.ToProblem();
        http.SetETag(course.Version);
        return TypedResults.Created($"/api/v1/courses/{course.Code}", new Response(course.Id, course.Code, course.Status, course.Minutes));
    }
}
