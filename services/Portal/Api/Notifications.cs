namespace FrivilligPlattform.Portal.Api;

/// <summary>A message to the person in the portal.</summary>
public sealed record Notification(Guid Id, string Title, string Text, string? Link, DateTime At, DateTime? ReadAt);

public sealed record UnreadCount(int Count);

public static class Notifications
{
    public static Task<Answer<Listing<Notification>>> MyNotifications(this Gateway api, string? after) =>
        api.Get<Listing<Notification>>(Query.To("notifications", ("after", after), ("limit", 20)));

    public static Task<Answer<UnreadCount>> UnreadCount(this Gateway api) => api.Get<UnreadCount>("notifications/unread-count");

    public static Task<Answer<Nothing>> ReadNotification(this Gateway api, Guid id) => api.Post<Nothing>($"notifications/{id}/read");
}
