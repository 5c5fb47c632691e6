using FrivilligPlattform.Contracts.Identity.V1;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Accounts;

/// <summary>Forgets an erased account: address, memberships and inbox go, mail that waits is dropped, the delivery log loses the id.</summary>
public sealed class ForgetAccount(NotificationsDb db) : IConsumer<AccountErased>
{
    public async Task Consume(ConsumeContext<AccountErased> context)
    {
        var (id, ct) = (context.Message.AccountId, context.CancellationToken);
        if (!await db.IsErasedAsync(id, ct))
            db.Erasures.Add(new() { AccountId = id, At = context.Message.At });

        db.Contacts.RemoveRange(await db.Contacts.Where(c => c.AccountId == id).ToListAsync(ct));
        db.Members.RemoveRange(await db.Members.Where(m => m.AccountId == id).ToListAsync(ct));
        db.Notifications.RemoveRange(await db.Notifications.Where(n => n.AccountId == id).ToListAsync(ct));
        foreach (var delivery in await db.Deliveries.Where(d => d.AccountId == id).ToListAsync(ct))
            delivery.ForgetAccount();
    }
}
