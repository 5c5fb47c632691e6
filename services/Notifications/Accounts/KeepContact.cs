using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Accounts;

/// <summary>Keeps the address of a new account.</summary>
public sealed class KeepContact(NotificationsDb db) : IConsumer<AccountCreated>
{
    public Task Consume(ConsumeContext<AccountCreated> context)
    {
        var e = context.Message;
        return db.KeepContactAsync(e.AccountId, e.Name, e.Email, e.Language, e.At, context.CancellationToken);
    }
}
