using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Campaigns;

/// <summary>Those who coordinate begin a campaign (row 21).</summary>
public static class StartCampaign
{
    public sealed record Request : CampaignDetails
    {
        [NotEmpty]
        public Guid OrganisationId { get; init; }

        [Text(60), RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.SlugMalformed))]
        public string Slug { get; init; } = "";
    }

    public sealed record Response(Guid Id, string Slug, Guid Version);

    public static void Map(IEndpointRouteBuilder campaigns) => campaigns
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Begin a campaign");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(request.OrganisationId, user, ct) is null)
            return TypedResults.NotFound();

        var campaign = new Campaign { OrganisationId = request.OrganisationId, Slug = request.Slug, CreatedAt = clock.GetUtcNow().UtcDateTime };
        request.WriteTo(campaign);
        db.Campaigns.Add(campaign);
        if (await db.SaveAsync(new Refusal("campaign-exists", Texts.CampaignExists), ct) is { } refusal)
            return refusal.ToProblem();

        http.SetETag(campaign.Version);
        return TypedResults.Created($"/api/v1/campaigns/{campaign.Slug}", new Response(campaign.Id, campaign.Slug, campaign.Version));
    }
}
