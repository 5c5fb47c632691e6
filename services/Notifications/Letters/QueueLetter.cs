using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Notifications.Deliveries;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Letters;

/// <summary>Puts a letter into the queue of mails; its address and code are fetched when it is delivered.</summary>
public sealed class QueueLetter(NotificationsDb db) : IConsumer<LetterQueued>
{
    public async Task Consume(ConsumeContext<LetterQueued> context)
    {
        var e = context.Message;
        if (!await db.Deliveries.AnyAsync(d => d.LetterId == e.LetterId, context.CancellationToken))
            db.Deliveries.Add(Delivery.OfLetter(e.LetterId, e.Kind, e.At));
    }
}
