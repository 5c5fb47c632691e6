using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Gives each message one effect per queue: the message's id is saved in the same transaction as what the consumer
/// changed, so a repetition finds it, and of two at once the database lets one through.
/// </summary>
/// <remarks>A consumer changes tracked entities and returns; this saves, once.</remarks>
internal sealed class InboxFilter<T>(ServiceDb db, Turns turns, TimeProvider clock) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        var id = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be told from its repetition.");
        var queue = context.ReceiveContext.InputAddress.Segments[^1];
        using var turn = await turns.TakeAsync(context.CorrelationId ?? id, context.CancellationToken);
        if (await HandledAsync(id, queue, context.CancellationToken))
        {
            // Said to be consumed, or the bus would set it aside as one that nobody reads.
            await context.NotifyConsumed(TimeSpan.Zero, nameof(InboxFilter<>));
            return;
        }

        db.Add(new InboxMessage { MessageId = id, Queue = queue, At = clock.GetUtcNow().UtcDateTime });
        await next.Send(context);
        try
        {
            await db.SaveChangesAsync(context.CancellationToken);
        }
        catch (DbUpdateException exception) when (ServiceDb.IsDuplicate(exception))
        {
            // Either the repetition came in the same moment and won, or the effect itself met a row that was there.
            db.ChangeTracker.Clear();
            if (!await HandledAsync(id, queue, context.CancellationToken))
                throw;
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");

    private Task<bool> HandledAsync(Guid id, string queue, CancellationToken ct) =>
        db.Set<InboxMessage>().AnyAsync(m => m.MessageId == id && m.Queue == queue, ct);
}
