using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Sessions;

/// <summary>The person signs out: the session is gone, here and for every token that would be made from it.</summary>
public static class SignOut
{
    public static void Map(IEndpointRouteBuilder session) => session
        .MapDelete("", Handle)
        .AllowAnonymous()
        .WithSummary("Sign out");

    private static async Task<NoContent> Handle(ClaimsPrincipal user, HttpContext http, IdentityDb db, CancellationToken ct)
    {
        var owner = user.IdOrNull();
        if (Guid.TryParse(user.FindFirst("sid")?.Value, out var id)
            && await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.AccountId == owner, ct) is { } session)
        {
            db.Sessions.Remove(session);
            await db.SaveChangesAsync(ct);
        }

        SessionCookie.Clear(http);
        return TypedResults.NoContent();
    }
}
