using System.Security.Claims;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Memberships;

/// <summary>An administrator takes a role back, or a member leaves it. The last administrator stays until another is named.</summary>
public static class RevokeMembership
{
    public static void Map(IEndpointRouteBuilder memberships) => memberships
        .MapDelete("/{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Take a role in an organisation back");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, IdentityDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Memberships.FindAsync([id], ct) is not { } membership
            || (membership.AccountId != user.Id() && !await db.MayAdministerAsync(user, membership.OrganisationId, ct)))
        {
            return TypedResults.NotFound();
        }

        if (membership.Role is Roles.Administrator or Roles.PlatformAdministrator
            && !await db.Memberships.AnyAsync(m => m.OrganisationId == membership.OrganisationId && m.Role == membership.Role && m.Id != id, ct))
        {
            return new Refusal("last-administrator", Texts.LastAdministrator).ToProblem();
        }

        db.Memberships.Remove(membership);
        db.Publish(new MembershipRevoked(membership.AccountId, membership.OrganisationId, membership.Role, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
