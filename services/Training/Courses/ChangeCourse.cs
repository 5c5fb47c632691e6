using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Training.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Courses;

/// <summary>An author rewrites a course: a draft freely, a published one without adding or removing parts.</summary>
public static class ChangeCourse
{
    public sealed record Request(
        [property: Text(Course.TitleMaxLength)] string Title,
        [property: Text(Course.SummaryMaxLength)] string Summary,
        [property: Between(1, 120)] int? ValidMonths,
        [property: Items(1, 30)] IReadOnlyList<CourseModule> Modules,
        [property: Items(1, 50)] IReadOnlyList<CheckQuestion> Questions,
        [property: OneOf(null, "nb", "nn", "en", "se")] string? Language = null,
        CourseAudience Audience = CourseAudience.Volunteer,
        IReadOnlyList<CourseTranslation>? Translations = null);

    public sealed record Response(Guid Id, string Code, CourseStatus Status, int Minutes);

    public static void Map(IEndpointRouteBuilder courses) => courses
        .MapPut("{code}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Rewrite a course");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        string code, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user,
        TrainingDb db, CancellationToken ct)
    {
        var course = await db.Courses.SingleOrDefaultAsync(c => c.Code == code, ct);
        if (course is null || !await db.Organisations.MayWriteFor(course.ProviderOrganisationId, user, ct))
            return TypedResults.NotFound();
        if (db.Expect(course, ifMatch) is { } unexpected)
            return unexpected.ToProblem();

        var original = new CourseTranslation(request.Language ?? "nb", request.Title, request.Summary, request.Modules,
            [.. request.Questions.Select(q => new TranslatedQuestion(q.Text, q.Options))]);
        if (course.Write(original, request.Questions, request.Translations ?? [], request.Audience, request.ValidMonths) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        http.SetETag(course.Version);
        return TypedResults.Ok(new Response(course.Id, course.Code, course.Status, course.Minutes));
    }
}
