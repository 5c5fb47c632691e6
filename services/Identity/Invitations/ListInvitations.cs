using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Identity.Invitations;

/// <summary>An administrator sees who was invited and who answered.</summary>
public static class ListInvitations
{
    public sealed record Response(Guid Id, string Name, string Email, string Role, DateTime InvitedAt, DateTime ExpiresAt, DateTime? AcceptedAt);

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's invitations");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, [AsParameters] PageRequest page, ClaimsPrincipal user, IdentityDb db, CancellationToken ct)
    {
        if (!await db.MayAdministerAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        return TypedResults.Ok(await db.Invitations.Where(i => i.OrganisationId == organisationId)
            .ToPageAsync(
                page, i => i.InvitedAt, i => i.Id,
                i => new Response(i.Id, i.Name, i.Email, i.Role, i.InvitedAt, i.ExpiresAt, i.AcceptedAt), newestFirst: true, ct));
    }
}
