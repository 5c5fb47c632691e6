using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.FollowUps;

/// <summary>A coordinator plans a further talk with a volunteer, or notes one that just took place unplanned (row 17).</summary>
public static class PlanFollowUp
{
    /// <param name="DueOn">When it is to take place; left out for one that took place now.</param>
    /// <param name="Contact">How the volunteer was reached; only for one that took place now.</param>
    public sealed record Request([property: NearDate] DateOnly? DueOn, ContactKind? Contact, [property: AtMost(FollowUp.NoteMaxLength)] string? Note)
        : System.ComponentModel.DataAnnotations.IValidatableObject
    {
        public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(
            System.ComponentModel.DataAnnotations.ValidationContext validationContext)
        {
            if (DueOn is null == Contact is null)
                yield return new(Texts.DueOnOrContact, [nameof(DueOn)]);
        }
    }

    public sealed record Response(Guid Id, DateTime? DoneAt);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("{id:guid}/follow-ups", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Plan a talk with a volunteer, or note one that took place");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !user.MayCoordinate(assignment.Opportunity.Organisation))
            return TypedResults.NotFound();
        if (assignment.AcceptedAt is null)
            return assignment.NotNow().ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var followUp = FollowUp.Planned(assignment, FollowUpKind.Other, request.DueOn ?? Norway.OsloTime.DateOf(now));
        if (request.Contact is { } contact)
        {
            followUp.Complete(contact, request.Note, user.Id(), now);
            await db.NoteContactAsync(assignment.VolunteerId, assignment.OrganisationId, now, ct);
        }

        db.FollowUps.Add(followUp);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/assignments/{id}/follow-ups", new Response(followUp.Id, followUp.DoneAt));
    }
}
