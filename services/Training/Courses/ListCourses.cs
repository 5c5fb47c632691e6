using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Training.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Courses;

/// <summary>Anybody finds courses by role and provider (rows 97, 109); authors see their own drafts among them.</summary>
public static class ListCourses
{
    public sealed record Response(
        Guid Id, string Code, string Title, string Summary, int Minutes, int Modules, CourseAudience Audience, int? ValidMonths,
        Guid ProviderOrganisationId, string? ProviderName, CourseStatus Status);

    public static void Map(IEndpointRouteBuilder courses) => courses
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("Find courses");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, Guid? providerOrganisationId, CourseAudience? audience, string? query,
        ClaimsPrincipal user, TrainingDb db, CancellationToken ct)
    {
        var mine = providerOrganisationId is { } asked && await db.Organisations.MayWriteFor(asked, user, ct);
        var courses = db.Courses.AsNoTracking().Where(c => mine || c.Status == CourseStatus.Published);
        if (providerOrganisationId is { } provider)
            courses = courses.Where(c => c.ProviderOrganisationId == provider);
        if (audience is { } role)
            courses = courses.Where(c => c.Audience == role);
        if (!string.IsNullOrWhiteSpace(query))
        {
            var like = Anywhere(query.Trim());
            courses = courses.Where(c => EF.Functions.Like(c.Title, like, "\\") || EF.Functions.Like(c.Summary, like, "\\"));
        }

        var found = await courses.ToPageAsync(page, c => c.CreatedAt, c => c.Id, c => c, newestFirst: true, ct);
        var names = await db.Organisations.Names(found.Items.Select(c => c.ProviderOrganisationId), ct);
        return TypedResults.Ok(new Page<Response>([.. found.Items.Select(c => Describe(c, names))], found.Next));
    }

    private static string Anywhere(string words) => $"%{string.Concat(words.Select(c => c is '%' or '_' or '[' or '\\' ? $"\\{c}" : $"{c}"))}%";

    private static Response Describe(Course course, Dictionary<Guid, string> names)
    {
        var text = course.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return new(course.Id, course.Code, text.Title, text.Summary, course.Minutes, course.Modules.Count, course.Audience, course.ValidMonths,
            course.ProviderOrganisationId, names.GetValueOrDefault(course.ProviderOrganisationId), course.Status);
    }
}
