using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Somebody marks an own notification as read; doing it again changes nothing.</summary>
public static class MarkRead
{
    public sealed record Response(Guid Id, DateTime ReadAt);

    public static void Map(IEndpointRouteBuilder notifications) => notifications
        .MapPost("{id:guid}/read", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Mark a notification as read");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, NotificationsDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.Notifications.SingleOrDefaultAsync(n => n.Id == id && n.AccountId == me, ct) is not { } notification)
            return TypedResults.NotFound();

        notification.Read(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, notification.ReadAt!.Value));
    }
}
