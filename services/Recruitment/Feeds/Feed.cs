using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Feeds;

/// <summary>What an organisation, with its branches, or a municipality offers, for showing elsewhere: posted once, read in many places.</summary>
public sealed record Feed(string Title, string Home, string Self, IReadOnlyList<FeedItem> Items)
{
    /// <summary>The most that a feed holds.</summary>
    public const int Most = 100;

    /// <summary>The organisation's feed; null when there is no such verified organisation.</summary>
    public static async Task<Feed?> OfOrganisationAsync(RecruitmentDb db, Guid id, string portal, string self, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.Status == OrganisationStatus.Verified, ct);
        return organisation is null
            ? null
            : new(organisation.Name, $"{portal}/organisasjoner/{id}", self,
                await ItemsAsync(db.Opportunities.Where(o => o.OrganisationId == id || o.Organisation.ParentId == id || o.Organisation.RootId == id), portal, ct));
    }

    /// <summary>The municipality's feed; null when there is no such municipality.</summary>
    public static async Task<Feed?> OfMunicipalityAsync(RecruitmentDb db, string number, string portal, string self, CancellationToken ct) =>
        Municipalities.Find(number) is { } municipality
            ? new(municipality.Name, $"{portal}/oppdrag?kommune={number}", self, await ItemsAsync(db.Opportunities.Where(o => o.MunicipalityNumber == number), portal, ct))
            : null;

    private static async Task<IReadOnlyList<FeedItem>> ItemsAsync(IQueryable<Opportunity> opportunities, string portal, CancellationToken ct) =>
        await opportunities.AsNoTracking().Where(o => o.Status == OpportunityStatus.Published && !o.CivicService)
            .OrderByDescending(o => o.CreatedAt).Take(Most)
            .Select(o => new FeedItem(o.Id, o.Title, o.Summary, $"{portal}/oppdrag/{o.Id}", o.Organisation.Name, o.PlaceName, o.Type, o.PublishedAt ?? o.CreatedAt))
            .ToListAsync(ct);
}

/// <summary>An opportunity as it is shown elsewhere.</summary>
public sealed record FeedItem(Guid Id, string Title, string Summary, string Url, string OrganisationName, string PlaceName, string Type, DateTime At);
