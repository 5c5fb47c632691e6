using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Training.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Courses;

/// <summary>An author reads the whole course with right answers and translations, to rewrite it.</summary>
public static class ShowAnswerKey
{
    public sealed record Response(
        string Code, string Language, string Title, string Summary, CourseAudience Audience, int? ValidMonths,
        IReadOnlyList<CourseModule> Modules, IReadOnlyList<CheckQuestion> Questions, IReadOnlyList<CourseTranslation> Translations);

    public static void Map(IEndpointRouteBuilder courses) => courses
        .MapGet("{code}/answer-key", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Read a course with its right answers");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string code, HttpContext http, ClaimsPrincipal user, TrainingDb db, CancellationToken ct)
    {
        var course = await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (course is null || !await db.Organisations.MayWriteFor(course.ProviderOrganisationId, user, ct))
            return TypedResults.NotFound();

        http.SetETag(course.Version);
        return TypedResults.Ok(new Response(course.Code, course.Language, course.Title, course.Summary, course.Audience, course.ValidMonths,
            course.Modules, course.Questions, course.Translations));
    }
}
