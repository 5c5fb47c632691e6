using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>A coordinator offers a volunteer an assignment once every requirement is met (row 105); it starts only if the volunteer accepts (row 126).</summary>
public static class OfferAssignment
{
    /// <param name="Replaces">The assignment of a volunteer who leaves and whose place this one takes over (row 139).</param>
    /// <param name="AdultAlong">The adult who is along with a volunteer under 18, where the opportunity asks for one (row 135).</param>
    public sealed record Request([property: NotEmpty] Guid InterestId, [property: NearDate] DateOnly StartsOn, Guid? Replaces = null,
        [property: AtMost(Volunteer.NameMaxLength)] string? AdultAlong = null);

    /// <param name="Warnings">What the volunteer had better have and has not, in words; it blocks nothing.</param>
    public sealed record Response(Guid Id, AssignmentStatus Status, IReadOnlyList<string> Warnings);

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
        var replaced = request.Replaces is { } id
            ? await db.Assignments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.OpportunityId == interest.OpportunityId, ct)
            : null;
        if (request.Replaces is not null && replaced?.IsLeaving is not true)
            return new Refusal("nobody-leaves", Texts.NobodyLeaves).ToProblem();
        if (replaced is null && interest.Opportunity.Taken >= interest.Opportunity.Capacity)
            return new Refusal("opportunity-full", Texts.OpportunityFull).ToProblem();
        if (await db.WhyNotYoungAsync(interest, request.StartsOn, clock.Today(), ct) is { } young)
            return young.ToProblem();
        var age = interest.Volunteer.AgeOn(GuardianConsents.Later(request.StartsOn, clock.Today()));
        if (interest.Opportunity.NeedsAdultAt(age) && string.IsNullOrWhiteSpace(request.AdultAlong))
            return new Refusal("adult-missing", Texts.AdultMissing).ToProblem();
        var checklist = await db.ChecklistAsync(interest, clock.Today(), ct);
        if (checklist.WhatIsMissing() is { } missing)
            return missing;

        var now = clock.GetUtcNow().UtcDateTime;
        var assignment = Assignment.Offer(interest, request.StartsOn, now, replaced?.Id, request.AdultAlong);
        db.Assignments.Add(assignment);
        db.Publish(new AssignmentOffered(assignment.Id, assignment.OpportunityId, assignment.OrganisationId, assignment.VolunteerId,
            interest.Opportunity.MunicipalityNumber, now));
        if (await db.SaveAsync(new Refusal("already-offered", Texts.AlreadyOffered), ct) is { } duplicate)
            return duplicate.ToProblem();

        return TypedResults.Created($"/api/v1/assignments/{assignment.Id}", new Response(assignment.Id, assignment.Status, [.. checklist.Warnings, .. interest.Opportunity.MindsAt(age)]));
    }
}
