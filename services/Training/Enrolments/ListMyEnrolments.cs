using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Enrolments;

/// <summary>A volunteer sees the courses begun and done, and where to go on.</summary>
public static class ListMyEnrolments
{
    public sealed record Response(
        Guid Id, string CourseCode, string CourseTitle, EnrolmentStatus Status, IReadOnlyList<int> CompletedModules, int Modules,
        int? NextModule, DateTime StartedAt, DateTime? CompletedAt, string? CertificateNumber);

    public static void Map(IEndpointRouteBuilder enrolments) => enrolments
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List one's own courses");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ClaimsPrincipal user, TrainingDb db, CancellationToken ct)
    {
        var volunteerId = user.Id();
        var mine = await db.Enrolments.AsNoTracking().Where(e => e.VolunteerId == volunteerId)
            .ToPageAsync(page, e => e.StartedAt, e => e.Id, e => e, newestFirst: true, ct);

        Guid[] courseIds = [.. mine.Items.Select(e => e.CourseId).Distinct()];
        Guid[] ids = [.. mine.Items.Select(e => e.Id)];
        var courses = await db.Courses.AsNoTracking().Where(c => courseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var numbers = await db.Certificates.Where(c => ids.Contains(c.EnrolmentId)).ToDictionaryAsync(c => c.EnrolmentId, c => c.Number, ct);
        return TypedResults.Ok(new Page<Response>(
            [.. mine.Items.Select(e => Describe(e, courses[e.CourseId], numbers.GetValueOrDefault(e.Id)))], mine.Next));
    }

    private static Response Describe(Enrolment enrolment, Courses.Course course, string? number) => new(
        enrolment.Id, enrolment.CourseCode, course.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Title, enrolment.Status,
        enrolment.CompletedModules, course.Modules.Count, enrolment.NextModule(course.Modules.Count), enrolment.StartedAt,
        enrolment.CompletedAt, number);
}
