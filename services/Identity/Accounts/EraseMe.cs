using System.Security.Claims;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>
/// The person erases the account (GDPR article 17): sessions, memberships, letters and invitations to the address go with it, and every
/// service hears of it. An organisation may so lose its last administrator; a platform administrator names another.
/// </summary>
public static class EraseMe
{
    public static void Map(IEndpointRouteBuilder me) => me
        .MapDelete("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Erase the account that asks");

    private static async Task<Results<NoContent, NotFound>> Handle(
        ClaimsPrincipal user, HttpContext http, IdentityDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Accounts.FindAsync([user.Id()], ct) is not { } account)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var memberships = await db.Memberships.Where(m => m.AccountId == account.Id).ToListAsync(ct);
        var invitations = await db.Invitations.Where(i => i.NormalizedEmail == account.NormalizedEmail).ToListAsync(ct);
        var invited = invitations.Select(i => i.Id).ToList();
        memberships.ForEach(m => db.Publish(new MembershipRevoked(m.AccountId, m.OrganisationId, m.Role, now)));
        db.Memberships.RemoveRange(memberships);
        db.Invitations.RemoveRange(invitations);
        db.Letters.RemoveRange(await db.Letters.Where(l => l.About == account.Id || invited.Contains(l.About)).ToListAsync(ct));
        db.Sessions.RemoveRange(await db.Sessions.Where(s => s.AccountId == account.Id).ToListAsync(ct));
        db.Accounts.Remove(account);
        db.Publish(new AccountErased(account.Id, now));
        await db.SaveChangesAsync(ct);
        await Attempts.ForgetAsync(db, account.NormalizedEmail!, ct);
        SessionCookie.Clear(http);
        return TypedResults.NoContent();
    }
}
