using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Somebody reads the own inbox, the newest first, in the language of the request.</summary>
public static class ListNotifications
{
    /// <param name="Link">A path in the portal.</param>
    public sealed record Response(Guid Id, NotificationKind Kind, string Title, string Text, string Link, DateTime At, DateTime? ReadAt);

    public static void Map(IEndpointRouteBuilder notifications) => notifications
        .MapGet("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Read the own inbox");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ClaimsPrincipal user, NotificationsDb db, CancellationToken ct)
    {
        var me = user.Id();
        var found = await db.Notifications
            .AsNoTracking()
            .Where(n => n.AccountId == me)
            .ToPageAsync(page, n => n.At, n => n.Id, n => n, newestFirst: true, ct);
        var titles = await db.TitlesOfAsync(found.Items.Select(n => n.Parameters), ct);
        return TypedResults.Ok(new Page<Response>(
            [.. found.Items.Select(n =>
            {
                var (title, text) = Wording.Of(n.Kind, n.Parameters, titles, CultureInfo.CurrentUICulture);
                return new Response(n.Id, n.Kind, title, text, Links.Of(n.Kind, n.SubjectId, n.Parameters), n.At, n.ReadAt);
            })],
            found.Next));
    }
}
