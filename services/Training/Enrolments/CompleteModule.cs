using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Enrolments;

/// <summary>A volunteer has read a module, and the progress is kept for next time (row 98).</summary>
public static class CompleteModule
{
    public sealed record Response(Guid Id, IReadOnlyList<int> CompletedModules, int? NextModule);

    public static void Map(IEndpointRouteBuilder enrolments) => enrolments
        .MapPost("{id:guid}/modules/{number:int}/completion", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Save that a module has been read");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, int number, ClaimsPrincipal user, TrainingDb db, CancellationToken ct)
    {
        var volunteerId = user.Id();
        var enrolment = await db.Enrolments.SingleOrDefaultAsync(e => e.Id == id && e.VolunteerId == volunteerId, ct);
        if (enrolment is null)
            return TypedResults.NotFound();
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == enrolment.CourseId, ct);
        if (number < 1 || number > course.Modules.Count)
            return TypedResults.NotFound();

        enrolment.CompleteModule(number);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(enrolment.Id, enrolment.CompletedModules, enrolment.NextModule(course.Modules.Count)));
    }
}
