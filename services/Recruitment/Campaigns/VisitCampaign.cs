using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Campaigns;

/// <summary>Anybody sees the page of a verified organisation's campaign with what its organisations offer; the visit is counted and nothing else (row 21).</summary>
public static class VisitCampaign
{
    /// <param name="Source">To be sent along with an interest that comes of the visit.</param>
    public sealed record Response(
        string Slug, string Title, string Text, string? TargetGroup, DateOnly StartsOn, DateOnly EndsOn, string Source, IReadOnlyList<Partner> Organisations,
        IReadOnlyList<Offer> Opportunities);

    /// <summary>An organisation that takes part.</summary>
    public sealed record Partner(Guid Id, string Name);

    /// <summary>An opportunity of one of them.</summary>
    public sealed record Offer(Guid Id, string Title, string Summary, string Type, string OrganisationName, string PlaceName, string MunicipalityNumber);

    public static void Map(IEndpointRouteBuilder campaigns) => campaigns
        .MapGet("{slug}", Handle)
        .AllowAnonymous()
        .WithSummary("Visit a campaign");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string slug, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, ct);
        if (campaign?.IsOpen(clock.Today()) is not true
            || !await db.Organisations.AnyAsync(o => o.Id == campaign.OrganisationId && o.Status == Organisations.OrganisationStatus.Verified, ct))
        {
            return TypedResults.NotFound();
        }

        await db.WriteAsync(() => db.Campaigns.Where(c => c.Id == campaign.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Visits, x => x.Visits + 1), ct), ct);
        var organisations = campaign.Partners.Append(campaign.OrganisationId).ToList();
        var types = campaign.Types.ToList();
        var partners = await db.Organisations.AsNoTracking().Where(o => organisations.Contains(o.Id) && o.Status == Organisations.OrganisationStatus.Verified)
            .OrderBy(o => o.Name).Select(o => new Partner(o.Id, o.Name)).ToListAsync(ct);
        var offers = await db.Opportunities.AsNoTracking()
            .Where(o => o.Status == OpportunityStatus.Published && !o.CivicService && (organisations.Contains(o.OrganisationId) || organisations.Contains(o.Organisation.RootId)))
            .Where(o => types.Count == 0 || types.Contains(o.Type))
            .OrderByDescending(o => o.CreatedAt).Take(50)
            .Select(o => new Offer(o.Id, o.Title, o.Summary, o.Type, o.Organisation.Name, o.PlaceName, o.MunicipalityNumber)).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            campaign.Slug, campaign.Title, campaign.Text, campaign.TargetGroup, campaign.StartsOn, campaign.EndsOn, campaign.Source, partners, offers));
    }
}
