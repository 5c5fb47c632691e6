using MassTransit;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Gives each message one effect per queue: the message's id is saved in the same transaction as what the consumer
/// changed, so a repetition finds it, and of two at once the database lets one through.
/// </summary>
/// <remarks>A consumer changes tracked entities and returns; this saves, once.</remarks>
internal sealed class InboxFilter<T>(ServiceDb db, Turns turns, TimeProvider clock, IOptions<MessagingOptions> options) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        var id = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be told from its repetition.");
        var queue = context.ReceiveContext.InputAddress.Segments[^1];
        var ct = context.CancellationToken;

        using var turn = await turns.TakeAsync(context.CorrelationId ?? id, ct);
        if (await db.HasHandledAsync(id, queue, ct))
        {
            // Said to be consumed, or the bus would set it aside as one that nobody reads.
            await context.NotifyConsumed(TimeSpan.Zero, nameof(InboxFilter<>));
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (await Horizon.LiesBehindAsync(db, context, now - options.Value.RememberFor, ct))
            throw new TooOldToTellException(id);

        await next.Send(context);
        await db.SaveHandledAsync(new InboxMessage { MessageId = id, Queue = queue, At = now }, ct);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}
