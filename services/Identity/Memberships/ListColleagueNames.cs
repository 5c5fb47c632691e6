using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Identity.Memberships;

/// <summary>Those who coordinate an organisation see their colleagues' names, so that work can be shared (row 147); addresses are for administrators.</summary>
public static class ListColleagueNames
{
    public sealed record Response(Guid AccountId, string Name, string Role);

    public static void Map(IEndpointRouteBuilder memberships) => memberships
        .MapGet("names", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List the names of those who coordinate an organisation");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, [AsParameters] PageRequest page, ClaimsPrincipal user, IdentityDb db, CancellationToken ct)
    {
        if (!user.MayAct(organisationId, Roles.Coordinator) && !await db.MayAdministerAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        return TypedResults.Ok(await db.Memberships
            .Where(m => m.OrganisationId == organisationId && (m.Role == Roles.Coordinator || m.Role == Roles.Administrator))
            .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new { Membership = m, a.Name })
            .ToPageAsync(
                page, r => r.Membership.GrantedAt, r => r.Membership.Id,
                r => new Response(r.Membership.AccountId, r.Name, r.Membership.Role), newestFirst: false, ct));
    }
}
