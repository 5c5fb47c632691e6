using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Enrolments;

/// <summary>A volunteer resumes a course where it was left (row 98).</summary>
public static class ShowEnrolment
{
    public sealed record Response(
        Guid Id, string CourseCode, EnrolmentStatus Status, IReadOnlyList<int> CompletedModules, int? NextModule, int Attempts,
        DateTime StartedAt, DateTime? CompletedAt, string? CertificateNumber);

    public static void Map(IEndpointRouteBuilder enrolments) => enrolments
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("See how far one has come in a course");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, HttpContext http, ClaimsPrincipal user, TrainingDb db, CancellationToken ct)
    {
        var volunteerId = user.Id();
        var enrolment = await db.Enrolments.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.VolunteerId == volunteerId, ct);
        if (enrolment is null)
            return TypedResults.NotFound();

        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == enrolment.CourseId, ct);
        var number = await db.Certificates.Where(c => c.EnrolmentId == id).Select(c => c.Number).SingleOrDefaultAsync(ct);
        http.SetETag(enrolment.Version);
        return TypedResults.Ok(new Response(enrolment.Id, enrolment.CourseCode, enrolment.Status, enrolment.CompletedModules,
            enrolment.NextModule(course.Modules.Count), enrolment.Attempts, enrolment.StartedAt, enrolment.CompletedAt, number));
    }
}
