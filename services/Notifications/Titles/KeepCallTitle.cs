using FrivilligPlattform.Contracts.Grants.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Titles;

/// <summary>Keeps what a grant call is called.</summary>
public sealed class KeepCallTitle(NotificationsDb db) : IConsumer<CallOpened>
{
    public Task Consume(ConsumeContext<CallOpened> context)
    {
        var e = context.Message;
        return db.KeepTitleAsync(e.CallId.ToString(), e.Title, e.At, context.CancellationToken);
    }
}
