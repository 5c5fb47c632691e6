using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Notifications.Deliveries;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Letters;

/// <summary>Puts a letter into the queue of mails; its address and code are fetched when it is delivered.</summary>
public sealed class QueueLetter(NotificationsDb db) : IConsumer<LetterQueued>, IConsumer<InterestLetterQueued>
{
    public Task Consume(ConsumeContext<LetterQueued> context) =>
        QueueAsync(context.Message.LetterId, context.Message.Kind, context.Message.At, context.CancellationToken);

    public Task Consume(ConsumeContext<InterestLetterQueued> context) =>
        QueueAsync(context.Message.LetterId, context.Message.Kind, context.Message.At, context.CancellationToken);

    private async Task QueueAsync(Guid letterId, string kind, DateTime at, CancellationToken ct)
    {
        if (!await db.Deliveries.AnyAsync(d => d.LetterId == letterId, ct))
            db.Deliveries.Add(Delivery.OfLetter(letterId, kind, at));
    }
}
