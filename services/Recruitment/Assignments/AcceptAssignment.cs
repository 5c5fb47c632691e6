using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.FollowUps;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>The volunteer accepts and the assignment starts; nobody is set to a task they did not say yes to (row 126). The last place fills the opportunity, and the follow-up plan begins (row 17).</summary>
public static class AcceptAssignment
{
    public sealed record Response(Guid Id, AssignmentStatus Status, DateOnly StartsOn);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("{id:guid}/acceptance", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Accept an assignment");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock,
        CancellationToken ct)
    {
        var assignment = await db.WholeAssignments().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assignment is null || !user.MaySpeakFor(assignment.Volunteer))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (assignment.Accept(user.Id(), now) is { } refusal)
            return refusal.ToProblem();

        var interest = await db.WholeInterests().SingleAsync(i => i.Id == assignment.InterestId, ct);
        if (await db.WhyNotYoungAsync(interest, assignment.StartsOn, clock.Today(), ct) is { } young)
            return young.ToProblem();
        if ((await db.ChecklistAsync(interest, clock.Today(), ct)).WhatIsMissing() is { } missing)
            return missing;

        var opportunity = assignment.Opportunity;
        var before = opportunity.Status;
        // A place that is handed over is not taken twice, even while both are there (row 139).
        var predecessor = assignment.ReplacesId is { } replaced ? await db.Assignments.SingleOrDefaultAsync(a => a.Id == replaced, ct) : null;
        if (predecessor?.IsLeaving is true)
        {
            predecessor.PassPlace();
            db.Publish(new AssignmentHandedOver(predecessor.Id, assignment.Id, opportunity.Id, assignment.OrganisationId, now));
        }
        else if (opportunity.TakePlace() is { } full)
        {
            return full.ToProblem();
        }

        if (interest.Assign() is { } notNow)
            return notNow.ToProblem();

        db.PublishIfStatusChanged(opportunity, before, now);
        db.Publish(new AssignmentStarted(assignment.Id, opportunity.Id, assignment.OrganisationId, assignment.VolunteerId,
            opportunity.MunicipalityNumber, opportunity.Type, opportunity.Title, assignment.StartsOn, now, assignment.Participation.Word(),
            assignment.HostId));
        db.FollowUps.AddRange(FollowUpPlan.For(assignment, options.Value));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(assignment.Id, assignment.Status, assignment.StartsOn));
    }
}
