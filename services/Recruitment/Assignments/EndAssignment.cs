using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.FollowUps;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>The volunteer or a coordinator ends an assignment; its place is free again unless it was handed over, and who leaves is thanked.</summary>
public static class EndAssignment
{
    /// <param name="Cause">Why, from the short list (row 147); with one of them the reason in words may be left out.</param>
    public sealed record Request([property: AtMost(500)] string? Reason, EndCause? Cause = null) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Cause is null && string.IsNullOrWhiteSpace(Reason))
                yield return new(HostingTexts.Fill(HostingTexts.TextNeeded, 500), [nameof(Reason)]);
            if (Cause is { } cause && !Enum.IsDefined(cause))
                yield return new(Texts.ChoiceNeeded, [nameof(Cause)]);
        }
    }

    public sealed record Response(Guid Id, AssignmentStatus Status);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("{id:guid}/end", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("End an assignment");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !(user.MaySpeakFor(assignment.Volunteer) || user.MayCoordinate(assignment.Opportunity.Organisation)))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var ran = assignment.Status is AssignmentStatus.Active;
        if (assignment.End(request.Cause, request.Reason, now) is { } refusal)
            return refusal.ToProblem();

        if (ran)
        {
            var opportunity = assignment.Opportunity;
            var before = opportunity.Status;
            if (!assignment.PlacePassed)
                opportunity.LeavePlace();
            (await db.Interests.SingleAsync(i => i.Id == assignment.InterestId, ct)).Leave();
            db.PublishIfStatusChanged(opportunity, before, now);
            db.Publish(new AssignmentEnded(assignment.Id, opportunity.Id, assignment.OrganisationId, assignment.VolunteerId,
                opportunity.MunicipalityNumber, request.Cause?.Word() ?? request.Reason!, now, assignment.Participation.Word()));
            await db.EndPlanAsync(assignment, clock.Today(), ct);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(assignment.Id, assignment.Status));
    }
}
