using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Campaigns;

/// <summary>Those who coordinate see their campaigns and what came of each, from visit to assignment (rows 21 and 27).</summary>
public static class ListCampaigns
{
    public sealed record Response(
        Guid Id, string Slug, string Title, string Text, string? TargetGroup, DateOnly StartsOn, DateOnly EndsOn, bool Published,
        IReadOnlyList<Guid> Partners, IReadOnlyList<string> Types, string Source, int Visits, int Interests, int? GoalInterests, int Assignments,
        int? GoalAssignments, Guid Version);

    public static void Map(IEndpointRouteBuilder campaigns) => campaigns
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's campaigns");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var list = await db.Campaigns.AsNoTracking().Where(c => c.OrganisationId == organisationId)
            .ToPageAsync(page, c => c.CreatedAt, c => c.Id, c => c, newestFirst: true, ct);
        var sources = list.Items.Select(c => c.Source).ToList();
        var counts = await db.Interests.AsNoTracking().Where(i => sources.Contains(i.Source!)).GroupBy(i => i.Source!)
            .Select(g => new { Source = g.Key, All = g.Count(), Assigned = g.Count(i => i.Status == InterestStatus.Assigned) })
            .ToDictionaryAsync(g => g.Source, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(c => new Response(
            c.Id, c.Slug, c.Title, c.Text, c.TargetGroup, c.StartsOn, c.EndsOn, c.Published, c.Partners, c.Types, c.Source, c.Visits,
            counts.GetValueOrDefault(c.Source)?.All ?? 0, c.Goals.Interests, counts.GetValueOrDefault(c.Source)?.Assigned ?? 0, c.Goals.Assignments,
            c.Version))], list.Next));
    }
}
