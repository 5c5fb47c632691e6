using System.Diagnostics;
using FrivilligPlattform.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Brings events from the outbox to the broker on a connection of its own, beside the bus's. What goes wrong on a connection
/// is not looked into: it is given up, whatever state it says it is in, and the next batch opens another.
/// </summary>
/// <remarks>
/// Traced as <c>FrivilligPlattform.Messaging</c>: one activity for each time an event is sent, well once the broker confirmed it, and one
/// for each batch while it is marked as sent.
/// </remarks>
internal sealed class OutboxSender(IConfiguration configuration, TimeProvider clock, ILogger<OutboxSender> logger) : IAsyncDisposable
{
    internal static readonly ActivitySource Traces = new("FrivilligPlattform.Messaging");

    private OutboxConnection? connection;

    /// <summary>Opens a connection unless one is there on which nothing has failed.</summary>
    public async Task OpenAsync(CancellationToken ct)
    {
        if (connection is { Failed: false })
            return;

        connection?.GiveUp();
        connection = null;
        connection = await OutboxConnection.OpenAsync(configuration.GetConnectionString(Names.Bus)!, ct);
        logger.LogDebug("The outbox has a connection to the broker");
    }

    /// <summary>Returns when the broker confirmed the event. Events given one after the other leave in that order.</summary>
    public async Task SendAsync(OutboxMessage row, Type contract, CancellationToken ct)
    {
        // Each time is a trace of its own: what asked for the event was answered long ago.
        using var activity = Traces.StartActivity(
            $"{contract.Name} send", ActivityKind.Producer, default(ActivityContext), [new("messaging.message.id", row.MessageId)]);
        await connection!.PublishAsync(row, contract, clock.GetUtcNow().UtcDateTime, activity?.Id, ct);
        activity?.SetStatus(ActivityStatusCode.Ok);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.GiveUp().WaitAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
