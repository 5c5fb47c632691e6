using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A volunteer sees which organisations proposed to pass them on, to whom and why.</summary>
public static class ListMyHandOns
{
    public sealed record Response(
        Guid Id, Guid InterestId, string FromOrganisationName, Guid ToOpportunityId, string ToOpportunityTitle, Guid ToOrganisationId,
        string ToOrganisationName, string Message, HandOnStatus Status, DateTime ProposedAt);

    public static void Map(IEndpointRouteBuilder handOns) => handOns
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List proposals to hand my interests on");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(await db.HandOns.AsNoTracking().Where(h => h.VolunteerId == me)
            .ToPageAsync(
                page, h => h.ProposedAt, h => h.Id,
                h => new Response(
                    h.Id, h.InterestId, h.Interest.Opportunity.Organisation.Name, h.ToOpportunityId, h.ToOpportunity.Title,
                    h.ToOpportunity.OrganisationId, h.ToOpportunity.Organisation.Name, h.Message, h.Status, h.ProposedAt),
                newestFirst: true, ct));
    }
}
