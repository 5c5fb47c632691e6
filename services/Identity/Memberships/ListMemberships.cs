using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Identity.Memberships;

/// <summary>An administrator sees who may act for the organisation, and as what.</summary>
public static class ListMemberships
{
    public sealed record Response(Guid Id, Guid AccountId, string Name, string Email, string Role, DateTime GrantedAt);

    public static void Map(IEndpointRouteBuilder memberships) => memberships
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List who may act for an organisation");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, [AsParameters] PageRequest page, ClaimsPrincipal user, IdentityDb db, CancellationToken ct)
    {
        if (!await db.MayAdministerAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        return TypedResults.Ok(await db.Memberships.Where(m => m.OrganisationId == organisationId)
            .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new { Membership = m, Account = a })
            .ToPageAsync(
                page, r => r.Membership.GrantedAt, r => r.Membership.Id,
                r => new Response(r.Membership.Id, r.Account.Id, r.Account.Name, r.Account.Email!, r.Membership.Role, r.Membership.GrantedAt),
                newestFirst: false, ct));
    }
}
