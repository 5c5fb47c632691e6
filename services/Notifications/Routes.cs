using FrivilligPlattform.Notifications.Deliveries;
using FrivilligPlattform.Notifications.Inbox;

namespace FrivilligPlattform.Notifications;

/// <summary>What this service answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var notifications = app.MapGroup("/api/v1/notifications").WithTags("Notifications");
        ListNotifications.Map(notifications);
        CountUnread.Map(notifications);
        MarkRead.Map(notifications);

        var deliveries = app.MapGroup("/api/v1/deliveries").WithTags("Deliveries");
        ListDeliveries.Map(deliveries);
    }
}
