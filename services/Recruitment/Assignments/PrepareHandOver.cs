using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>A volunteer who means to leave, or the coordinator, prepares that another takes over, so that who is visited is not left alone (row 139).</summary>
public static class PrepareHandOver
{
    /// <param name="Note">What who comes after should know; never about anybody's health.</param>
    public sealed record Request([property: NearDate] DateOnly LeavesOn, [property: AtMost(1000)] string? Note);

    public sealed record Response(Guid Id, DateOnly? LeavesOn, Guid Version);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("{id:guid}/hand-over", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Prepare that another volunteer takes over");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !(user.MaySpeakFor(assignment.Volunteer) || user.MayCoordinate(assignment.Opportunity.Organisation)))
            return TypedResults.NotFound();
        if (assignment.PrepareHandOver(request.LeavesOn, request.Note) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(assignment.Id, assignment.LeavesOn, assignment.Version));
    }
}
