using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A coordinator who has no place proposes another organisation's opportunity to the volunteer, who decides (row 147).</summary>
public static class ProposeHandOn
{
    public sealed record Request([property: NotEmpty] Guid OpportunityId, [property: Text(Interest.MessageMaxLength)] string Message);

    public sealed record Response(Guid Id, HandOnStatus Status);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/hand-on", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Propose to hand an interest on to another organisation");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(id, user, ct) is not { } interest)
            return TypedResults.NotFound();
        if (!interest.MayBeHandedOn)
            return interest.NotNow().ToProblem();

        var target = await db.Opportunities.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OpportunityId, ct);
        if (target is not { Status: OpportunityStatus.Published } || target.OrganisationId == interest.OrganisationId)
            return new Refusal("opportunity-not-open", Texts.HandOnTarget).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var handOn = HandOn.Propose(interest, target.Id, request.Message, user.Id(), now);
        db.HandOns.Add(handOn);
        db.Publish(new HandOnProposed(handOn.Id, interest.Id, interest.OrganisationId, target.OrganisationId, target.Id, interest.VolunteerId, now));
        if (await db.SaveAsync(new Refusal("hand-on-stands", Texts.HandOnStands), ct) is { } refusal)
            return refusal.ToProblem();

        return TypedResults.Created($"/api/v1/interests/{id}/hand-on", new Response(handOn.Id, handOn.Status));
    }
}
