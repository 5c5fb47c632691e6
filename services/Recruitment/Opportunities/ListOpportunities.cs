using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>
/// Those who work for an organisation list all it has written, or makes together with another as its partner (row 129); everybody else what is open to
/// volunteers. Civic service is listed to others only when asked for (row 152).
/// </summary>
public static class ListOpportunities
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, string OrganisationName, string Title, string Summary, string Type, string TypeName, Arena Arena,
        ScheduleKind ScheduleKind, string PlaceName, string PostalCode, string MunicipalityNumber, string? MunicipalityName,
        int Capacity, int Taken, OpportunityStatus Status, DateTime CreatedAt, DateTime? PublishedAt);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List opportunities");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, Guid? organisationId, Guid? partnerId, OpportunityStatus? status, Arena? arena, bool? civicService, string? query,
        ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var opportunities = db.Opportunities.AsNoTracking();
        var within = false;
        if ((organisationId ?? partnerId) is { } id)
        {
            opportunities = organisationId is null ? opportunities.Where(o => o.PartnerId == id) : opportunities.Where(o => o.OrganisationId == id);
            within = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is { } organisation && user.MayWriteFor(organisation);
        }

        if (!within)
            opportunities = opportunities.Where(o => o.Status == OpportunityStatus.Published && o.CivicService == (civicService ?? false));
        if (status is { } at)
            opportunities = opportunities.Where(o => o.Status == at);
        if (arena is { } place)
            opportunities = opportunities.Where(o => o.Arena == place);

        if (!string.IsNullOrWhiteSpace(query) && organisationId is not null)
        {
            var pattern = $"%{query.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
            opportunities = opportunities.Where(o => EF.Functions.Like(o.Title, pattern, "\\"));
        }

        var list = await opportunities.ToPageAsync(
            page, o => o.CreatedAt, o => o.Id,
            o => new
            {
                o.Id,
                o.OrganisationId,
                OrganisationName = o.Organisation.Name,
                o.Title,
                o.Summary,
                o.Type,
                o.Arena,
                o.ScheduleKind,
                o.PlaceName,
                o.PostalCode,
                o.MunicipalityNumber,
                o.Capacity,
                o.Taken,
                o.Status,
                o.CreatedAt,
                o.PublishedAt,
            },
            newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(o => new Response(
            o.Id, o.OrganisationId, o.OrganisationName, o.Title, o.Summary, o.Type, OpportunityType.All[o.Type].Name, o.Arena, o.ScheduleKind,
            o.PlaceName, o.PostalCode, o.MunicipalityNumber, Municipalities.Find(o.MunicipalityNumber)?.Name, o.Capacity, o.Taken, o.Status,
            o.CreatedAt, o.PublishedAt))], list.Next));
    }
}
