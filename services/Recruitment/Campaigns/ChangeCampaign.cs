using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Campaigns;

/// <summary>Those who coordinate rewrite a campaign; its word stays, so that nothing printed goes wrong.</summary>
public static class ChangeCampaign
{
    public sealed record Request : CampaignDetails;

    public sealed record Response(Guid Id, Guid Version);

    public static void Map(IEndpointRouteBuilder campaigns) => campaigns
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Change a campaign");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        CancellationToken ct)
    {
        if (await db.Campaigns.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } campaign
            || await db.FindCoordinatedAsync(campaign.OrganisationId, user, ct) is null)
        {
            return TypedResults.NotFound();
        }

        if (db.Expect(campaign, ifMatch) is { } refusal)
            return refusal.ToProblem();

        request.WriteTo(campaign);
        await db.SaveChangesAsync(ct);
        http.SetETag(campaign.Version);
        return TypedResults.Ok(new Response(campaign.Id, campaign.Version));
    }
}
