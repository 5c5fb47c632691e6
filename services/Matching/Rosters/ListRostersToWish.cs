using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// The rosters a volunteer may wish to be on: those of organisations in which there is an assignment or has been a shift. A wish is
/// weighed by the planner and seen by the coordinator, who decides (row 16).
/// </summary>
public static class ListRostersToWish
{
    /// <summary>One roster, and whether it is wished for already.</summary>
    public sealed record Response(Guid Id, Guid OrganisationId, string Type, string Title, string PlaceName, bool Wished);

    public static void Map(IEndpointRouteBuilder diary) => diary
        .MapGet("rosters", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List the rosters I may wish to be on");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        var organisations = await db.Assignments.Where(a => a.VolunteerId == me).Select(a => a.OrganisationId)
            .Union(db.SignUps.Where(s => s.VolunteerId == me).Select(s => s.OrganisationId)).ToListAsync(ct);
        var wished = (await db.Diaries.AsNoTracking().SingleOrDefaultAsync(d => d.VolunteerId == me, ct))?.WishedRosters ?? [];
        var rosters = await db.Rosters
            .Where(r => organisations.Contains(r.OrganisationId) && r.Type != Roster.VigilType)
            .ToPageAsync(
                page, r => r.CreatedAt, r => r.Id, r => new Response(r.Id, r.OrganisationId, r.Type, r.Title, r.PlaceName, false), newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. rosters.Items.Select(r => r with { Wished = wished.Contains(r.Id) })], rosters.Next));
    }
}
