using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.FollowUps;

/// <summary>The volunteer and those who coordinate see the plan of an assignment and what was said, notes included (row 17).</summary>
public static class GetFollowUpPlan
{
    public sealed record Response(Guid Id, FollowUpKind Kind, string KindName, DateOnly DueOn, DateTime? DoneAt, ContactKind? Contact, string? Note);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapGet("{id:guid}/follow-ups", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("See the follow-up plan of an assignment");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !(user.MaySpeakFor(assignment.Volunteer) || user.MayCoordinate(assignment.Opportunity.Organisation)))
            return TypedResults.NotFound();

        var list = await db.FollowUps.AsNoTracking().Where(f => f.AssignmentId == id)
            .ToPageAsync(page, f => f.DueAt, f => f.Id, x => x, newestFirst: false, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(f => new Response(
            f.Id, f.Kind, Texts.Named($"FollowUpKind_{f.Kind}"), OsloTime.DateOf(f.DueAt), f.DoneAt, f.Contact, f.Note))], list.Next));
    }
}
