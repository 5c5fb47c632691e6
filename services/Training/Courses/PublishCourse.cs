using System.Security.Claims;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Training.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Courses;

/// <summary>A verified provider, or the platform, opens a draft to everybody in the country (row 99).</summary>
public static class PublishCourse
{
    public sealed record Response(Guid Id, string Code, CourseStatus Status, DateTime PublishedAt);

    public static void Map(IEndpointRouteBuilder courses) => courses
        .MapPost("{code}/publication", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Publish a course");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        string code, ClaimsPrincipal user, TrainingDb db, TimeProvider clock, CancellationToken ct)
    {
        var course = await db.Courses.SingleOrDefaultAsync(c => c.Code == code, ct);
        if (course is null || !await db.Organisations.MayWriteFor(course.ProviderOrganisationId, user, ct))
            return TypedResults.NotFound();
        if (!user.IsPlatformAdministrator() && !await db.Organisations.IsVerified(course.ProviderOrganisationId, ct))
            return new Refusal("provider-not-verified", Texts.ProviderNotVerified).ToProblem();

        var at = clock.GetUtcNow().UtcDateTime;
        if (course.Publish(at) is { } refusal)
            return refusal.ToProblem();

        db.Publish(new CoursePublished(course.Code, course.Title, course.ProviderOrganisationId, at), course.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(course.Id, course.Code, course.Status, at));
    }
}
