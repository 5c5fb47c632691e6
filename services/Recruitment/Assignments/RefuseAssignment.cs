using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>The volunteer says no to an offer, without reason or penalty (row 126); the interest stands and another time may be offered.</summary>
public static class RefuseAssignment
{
    public sealed record Response(Guid Id, AssignmentStatus Status);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("{id:guid}/refusal", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Say no to an assignment");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !user.MaySpeakFor(assignment.Volunteer))
            return TypedResults.NotFound();
        if (assignment.Refuse(clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(assignment.Id, assignment.Status));
    }
}
