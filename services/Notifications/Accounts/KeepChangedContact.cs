using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Accounts;

/// <summary>Keeps up with an account's name, address and language.</summary>
public sealed class KeepChangedContact(NotificationsDb db) : IConsumer<AccountChanged>
{
    public Task Consume(ConsumeContext<AccountChanged> context)
    {
        var e = context.Message;
        return db.KeepContactAsync(e.AccountId, e.Name, e.Email, e.Language, e.At, context.CancellationToken);
    }
}
