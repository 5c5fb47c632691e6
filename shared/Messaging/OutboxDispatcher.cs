using System.Collections.Concurrent;
using FrivilligPlattform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Sends what waits in the outbox: in order per aggregate, many confirms outstanding, each row marked only after the
/// broker confirmed it. A crash in between sends a row twice under the same id, which the reader's inbox makes harmless.
/// </summary>
internal sealed class OutboxDispatcher<TDb>(
    IServiceScopeFactory scopes, OutboxSender sender, OutboxSignal signal, OutboxLeases<TDb> leases, Readers readers,
    IOptions<MessagingOptions> options, TimeProvider clock, ILogger<OutboxDispatcher<TDb>> logger) : BackgroundService
    where TDb : ServiceDb
{
    private static readonly ConcurrentDictionary<string, Type?> Types = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var sent = await DispatchAsync(stoppingToken);
                failures = 0;
                if (sent < options.Value.BatchSize)
                    await signal.WaitAsync(options.Value.PollEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                failures++;
                logger.LogWarning("The outbox could not be sent ({Failures} in a row): {Reason}", failures, exception.Message);
                await Task.Delay(Math.Min(5000, 100 << Math.Min(failures, 6)), stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> DispatchAsync(CancellationToken ct)
    {
        var partitions = await leases.HeldAsync(ct);
        if (partitions.Count == 0)
            return 0;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var waiting = await db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.SentAt == null && partitions.Contains(m.Partition))
            .OrderBy(m => m.Sequence)
            .Take(options.Value.BatchSize)
            .ToListAsync(ct);
        if (waiting.Count == 0)
            return 0;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Value.ConfirmWithin);
        await sender.OpenAsync(patience.Token);
        var sent = new ConcurrentBag<long>();
        var failure = await Task.WhenAll(waiting.GroupBy(m => m.Aggregate).Select(g => SendInOrderAsync(g, sent, patience.Token)));
        await MarkAsync(db, [.. sent]);

        // What was sent is marked; what was not is tried again, and the loop backs off.
        if (failure.FirstOrDefault(f => f is not null) is { } exception)
            throw new InvalidOperationException(exception.Message, exception);

        return sent.Count;
    }

    private async Task<Exception?> SendInOrderAsync(IEnumerable<OutboxMessage> messages, ConcurrentBag<long> sent, CancellationToken ct)
    {
        try
        {
            foreach (var row in messages)
            {
                var type = Types.GetOrAdd(row.Type, name => typeof(ReadByAttribute).Assembly.GetType(name))
                    ?? throw new InvalidOperationException($"The outbox holds a {row.Type}, which is no contract any more.");
                await readers.AwaitAsync(type, ct);
                await sender.SendAsync(row, type, ct);
                sent.Add(row.Sequence);
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private async Task MarkAsync(TDb db, long[] sent)
    {
        if (sent.Length == 0)
            return;

        var now = clock.GetUtcNow().UtcDateTime;
        await db.WriteAsync(
            () => db.Set<OutboxMessage>().Where(m => sent.Contains(m.Sequence)).ExecuteUpdateAsync(row => row.SetProperty(m => m.SentAt, now)),
            CancellationToken.None);
    }
}
