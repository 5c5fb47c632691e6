using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// How far back the inbox remembers. A message from before that has no row may be new or a repetition whose row was
/// forgotten; nothing here can tell, so it goes to the error queue, where an operator decides.
/// </summary>
/// <remarks>The instant is kept as the inbox row of no message, and moves before rows are forgotten, never after.</remarks>
internal static class Horizon
{
    /// <summary>A message with this header was looked at by an operator: it is handled, however old.</summary>
    public const string HandleAnyway = "frivillig-handle-anyway";

    /// <summary>Rows stay this much longer than the horizon, for clocks that differ between services.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>Says from now on that nothing is known about messages sent before.</summary>
    public static async Task MoveAsync(ServiceDb db, DateTime to, CancellationToken ct)
    {
        var moved = await db.WriteAsync(() => Row(db).ExecuteUpdateAsync(row => row.SetProperty(m => m.At, to), ct), ct);
        if (moved > 0)
            return;

        db.Add(new InboxMessage { MessageId = Guid.Empty, Queue = string.Empty, At = to });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>True when the message's row may have been forgotten.</summary>
    public static async Task<bool> LiesBehindAsync<T>(ServiceDb db, ConsumeContext<T> context, DateTime remembered, CancellationToken ct)
        where T : class
    {
        var sent = SentAt(context);
        return sent < remembered
            && !context.ReceiveContext.TransportHeaders.TryGetHeader(HandleAnyway, out _)
            && await Row(db).AnyAsync(m => m.At > sent, ct);
    }

    private static IQueryable<InboxMessage> Row(ServiceDb db) =>
        db.Set<InboxMessage>().Where(m => m.MessageId == Guid.Empty && m.Queue == string.Empty);

    /// <summary>An id of the outbox carries the time of its writing, which a message that was sent again keeps.</summary>
    private static DateTime SentAt<T>(ConsumeContext<T> context)
        where T : class
    {
        if (context.MessageId is { Version: 7 } id)
        {
            var bytes = id.ToByteArray(bigEndian: true);
            var milliseconds = bytes.Take(6).Aggregate(0L, (sum, b) => (sum << 8) | b);
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
        }

        return context.SentTime ?? DateTime.MinValue;
    }
}

/// <summary>The message is older than what the inbox remembers; sent again from the error queue by an operator it is handled.</summary>
internal sealed class TooOldToTellException(Guid id) : Exception(
    $"Whether message {id} was handled before is not remembered any more. Send it again from here if it was not; then it is handled without asking.");
