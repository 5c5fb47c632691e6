using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Training.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Courses;

/// <summary>Anybody reads a published course, without an account and without the right answers (row 99); authors read their drafts too.</summary>
public static class ShowCourse
{
    public sealed record Module(int Number, string Title, string Body, int Minutes);

    public sealed record Question(int Number, string Text, IReadOnlyList<string> Options);

    public sealed record Response(
        Guid Id, string Code, string Language, IReadOnlyList<string> Languages, string Title, string Summary, int Minutes,
        CourseAudience Audience, int? ValidMonths, Guid ProviderOrganisationId, string? ProviderName, CourseStatus Status,
        IReadOnlyList<Module> Modules, IReadOnlyList<Question> Questions);

    public static void Map(IEndpointRouteBuilder courses) => courses
        .MapGet("{code}", Handle)
        .AllowAnonymous()
        .WithSummary("Read a course");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string code, HttpContext http, ClaimsPrincipal user, TrainingDb db, CancellationToken ct)
    {
        var course = await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (course is null)
            return TypedResults.NotFound();
        if (course.Status is CourseStatus.Draft && !await db.Organisations.MayWriteFor(course.ProviderOrganisationId, user, ct))
            return TypedResults.NotFound();

        var text = course.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var names = await db.Organisations.Names([course.ProviderOrganisationId], ct);
        http.SetETag(course.Version);
        return TypedResults.Ok(new Response(
            course.Id, course.Code, text.Language, [course.Language, .. course.Translations.Select(t => t.Language)], text.Title, text.Summary,
            course.Minutes, course.Audience, course.ValidMonths, course.ProviderOrganisationId,
            names.GetValueOrDefault(course.ProviderOrganisationId), course.Status,
            [.. text.Modules.Select((m, at) => new Module(at + 1, m.Title, m.Body, course.Modules[at].ReadingMinutes))],
            [.. text.Questions.Select((q, at) => new Question(at + 1, q.Text, q.Options))]));
    }
}
