using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Training.Courses;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Training.Enrolments;

/// <summary>A volunteer starts a course, or takes it anew when the certificate has run out or soon will (row 105).</summary>
public static class EnrolInCourse
{
    public sealed record Request([property: Text(Course.CodeMaxLength)] string CourseCode);

    public sealed record Response(Guid Id, string CourseCode, EnrolmentStatus Status, int Round, int? NextModule);

    public static void Map(IEndpointRouteBuilder enrolments) => enrolments
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Start a course");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, TrainingDb db, TimeProvider clock, IOptions<TrainingOptions> options, CancellationToken ct)
    {
        var volunteerId = user.Id();
        var at = clock.GetUtcNow().UtcDateTime;
        var course = await db.Courses.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Code == request.CourseCode && c.Status == CourseStatus.Published, ct);
        if (course is null)
            return TypedResults.NotFound();

        var alreadyEnrolled = new Refusal("already-enrolled", Texts.AlreadyEnrolled);
        var earlier = await db.Enrolments
            .Where(e => e.CourseId == course.Id && e.VolunteerId == volunteerId).Select(e => new { e.Status, e.Round }).ToListAsync(ct);
        if (earlier.Any(e => e.Status == EnrolmentStatus.Open))
            return alreadyEnrolled.ToProblem();

        var certificates = await db.Certificates.AsNoTracking()
            .Where(c => c.CourseCode == course.Code && c.VolunteerId == volunteerId).ToListAsync(ct);
        if (certificates.FirstOrDefault(c => !c.MayRenew(OsloTime.DateOf(at), options.Value.RenewableDays)) is { } valid)
            return new Refusal("certificate-valid", Texts.CertificateValid(valid.Number)).ToProblem();

        var enrolment = Enrolment.Of(volunteerId, course, earlier.Select(e => e.Round).DefaultIfEmpty().Max() + 1, at);
        db.Enrolments.Add(enrolment);
        if (await db.SaveAsync(alreadyEnrolled, ct) is { } refusal)
            return refusal.ToProblem();
        http.SetETag(enrolment.Version);
        return TypedResults.Created($"/api/v1/enrolments/{enrolment.Id}",
            new Response(enrolment.Id, enrolment.CourseCode, enrolment.Status, enrolment.Round, enrolment.NextModule(course.Modules.Count)));
    }
}
