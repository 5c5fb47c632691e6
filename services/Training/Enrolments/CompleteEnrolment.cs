using System.Security.Claims;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Training.Certificates;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Enrolments;

/// <summary>A volunteer answers the check questions: all right gives a certificate, otherwise those that were wrong are named.</summary>
public static class CompleteEnrolment
{
    public sealed record Request([property: Items(1, 50)] IReadOnlyList<int> Answers);

    public sealed record Response(Guid CertificateId, string Number, DateOnly? ValidUntil);

    public static void Map(IEndpointRouteBuilder enrolments) => enrolments
        .MapPost("{id:guid}/completion", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Answer the questions and finish a course");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, TrainingDb db, TimeProvider clock, CancellationToken ct)
    {
        var volunteerId = user.Id();
        var enrolment = await db.Enrolments.SingleOrDefaultAsync(e => e.Id == id && e.VolunteerId == volunteerId, ct);
        if (enrolment is null)
            return TypedResults.NotFound();

        var at = clock.GetUtcNow().UtcDateTime;
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == enrolment.CourseId, ct);
        if (enrolment.Complete(course, request.Answers, at, out var wrong) is { } refusal)
        {
            await db.SaveChangesAsync(ct);
            var problem = refusal.ToProblem();
            problem.ProblemDetails.Extensions["wrong"] = wrong;
            return problem;
        }

        var certificate = Certificate.For(enrolment, course, volunteerId, at);
        db.Certificates.Add(certificate);
        db.Publish(new EnrolmentCompleted(enrolment.Id, course.Code, volunteerId, at), enrolment.Id);
        db.Publish(new CertificateIssued(certificate.Id, course.Code, volunteerId, certificate.ValidUntil, at), certificate.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(certificate.Id, certificate.Number, certificate.ValidUntil));
    }
}
