using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>An administrator sees what nobody answered for too long, in the organisation and its branches (row 147); no volunteer is named.</summary>
public static class ListEscalatedInterests
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, string OrganisationName, Guid OpportunityId, string OpportunityTitle, DateTime ExpressedAt, int DaysWaited);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("escalated", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List interests that nobody answered for too long");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var list = await db.Interests.AsNoTracking()
            .Where(i => i.Status == InterestStatus.Expressed && i.EscalateAt < now)
            .Where(i => i.OrganisationId == organisationId || i.Opportunity.Organisation.ParentId == organisationId
                || i.Opportunity.Organisation.RootId == organisationId)
            .ToPageAsync(page, i => i.ExpressedAt, i => i.Id,
                i => new { i.Id, i.OrganisationId, OrganisationName = i.Opportunity.Organisation.Name, i.OpportunityId, i.Opportunity.Title, i.ExpressedAt },
                newestFirst: false, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(i => new Response(
            i.Id, i.OrganisationId, i.OrganisationName, i.OpportunityId, i.Title, i.ExpressedAt,
            (int)(now - i.ExpressedAt).TotalDays))], list.Next));
    }
}
