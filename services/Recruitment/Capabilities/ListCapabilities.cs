using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Capabilities;

/// <summary>Anybody sees what an organisation was found to be specialised in, and by whom; its own people also what waits (row 72).</summary>
public static class ListCapabilities
{
    public sealed record Response(Guid Id, string Code, string Name, string? Grounds, bool? Verified, string? JudgedBy, DateTime? JudgedAt, DateTime ClaimedAt);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}/capabilities", Handle)
        .AllowAnonymous()
        .WithSummary("List what an organisation is specialised in");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MaySee(organisation))
            return TypedResults.NotFound();

        var within = user.MayCoordinate(organisation);
        var list = await db.Capabilities.AsNoTracking().Where(c => c.OrganisationId == id && (within || c.Verified == true))
            .ToPageAsync(
                page, c => c.ClaimedAt, c => c.Id,
                c => new
                {
                    c.Id,
                    c.Code,
                    c.Grounds,
                    c.Verified,
                    c.JudgedAt,
                    c.ClaimedAt,
                    JudgedBy = db.Organisations.Where(o => o.Id == c.JudgedByOrganisationId).Select(o => o.Name).FirstOrDefault(),
                },
                newestFirst: false, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(c => new Response(
            c.Id, c.Code, Texts.Named($"Capability_{c.Code}"), within ? c.Grounds : null, c.Verified, c.JudgedBy, c.JudgedAt, c.ClaimedAt))], list.Next));
    }
}
