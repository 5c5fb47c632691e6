using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Training.Certificates;
using FrivilligPlattform.Training.Enrolments;
using FrivilligPlattform.Training.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Courses;

/// <summary>An author sees how many took the course; those who have been forgotten still count.</summary>
public static class CountCourse
{
    public sealed record Response(int Enrolled, int Completed, int ValidCertificates);

    public static void Map(IEndpointRouteBuilder courses) => courses
        .MapGet("{code}/counts", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Count those who took a course");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string code, ClaimsPrincipal user, TrainingDb db, CancellationToken ct)
    {
        var provider = await db.Courses.Where(c => c.Code == code).Select(c => (Guid?)c.ProviderOrganisationId).SingleOrDefaultAsync(ct);
        if (provider is null || !await db.Organisations.MayWriteFor(provider.Value, user, ct))
            return TypedResults.NotFound();

        return TypedResults.Ok(new Response(
            await db.Enrolments.CountAsync(e => e.CourseCode == code, ct),
            await db.Enrolments.CountAsync(e => e.CourseCode == code && e.Status == EnrolmentStatus.Completed, ct),
            await db.Certificates.CountAsync(c => c.CourseCode == code && c.Status == CertificateStatus.Valid, ct)));
    }
}
