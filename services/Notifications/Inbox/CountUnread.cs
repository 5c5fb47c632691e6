using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Somebody sees how many notifications wait unread.</summary>
public static class CountUnread
{
    public sealed record Response(int Count);

    public static void Map(IEndpointRouteBuilder notifications) => notifications
        .MapGet("unread-count", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Count unread notifications");

    private static async Task<Ok<Response>> Handle(ClaimsPrincipal user, NotificationsDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(new Response(await db.Notifications.CountAsync(n => n.AccountId == me && n.ReadAt == null, ct)));
    }
}
