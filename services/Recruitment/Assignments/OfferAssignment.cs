using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>A coordinator offers a volunteer an assignment once every requirement is met (row 105); it starts only if the volunteer accepts (row 126).</summary>
public static class OfferAssignment
{
    public sealed record Request([property: NotEmpty] Guid InterestId, [property: NotEmpty] DateOnly StartsOn);

    public sealed record Response(Guid Id, AssignmentStatus Status);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Offer an assignment");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(request.InterestId, user, ct) is not { } interest)
            return TypedResults.NotFound();
        if (!interest.MayBeOffered)
            return interest.NotNow().ToProblem();
        if (interest.Opportunity.Status is OpportunityStatus.Closed)
            return new Refusal("opportunity-not-open", Texts.OpportunityNotOpen).ToProblem();
        if (interest.Opportunity.Taken >= interest.Opportunity.Capacity)
            return new Refusal("opportunity-full", Texts.OpportunityFull).ToProblem();
        if ((await db.ChecklistAsync(interest, clock.Today(), ct)).WhatIsMissing() is { } missing)
            return missing;

        var now = clock.GetUtcNow().UtcDateTime;
        var assignment = Assignment.Offer(interest, request.StartsOn, now);
        db.Assignments.Add(assignment);
        db.Publish(new AssignmentOffered(assignment.Id, assignment.OpportunityId, assignment.OrganisationId, assignment.VolunteerId,
            interest.Opportunity.MunicipalityNumber, now));
        if (await db.SaveAsync(new Refusal("already-offered", Texts.AlreadyOffered), ct) is { } duplicate)
            return duplicate.ToProblem();

        return TypedResults.Created($"/api/v1/assignments/{assignment.Id}", new Response(assignment.Id, assignment.Status));
    }
}
