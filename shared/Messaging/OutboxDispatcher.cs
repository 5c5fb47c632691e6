using System.Collections.Concurrent;
using System.Data.Common;
using FrivilligPlattform.Contracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Sends what waits in the outbox: in order per aggregate, many confirms outstanding, each row marked only after the
/// broker confirmed it. A crash in between sends a row twice under the same id, which the reader's inbox makes harmless.
/// </summary>
/// <remarks>What waits for a service that has not been there yet, and what came after it about the same aggregate, holds up nothing else.</remarks>
internal sealed class OutboxDispatcher(
    Statements statements, OutboxSender sender, OutboxSignal signal, OutboxLeases leases, Readers readers,
    IOptions<MessagingOptions> options, TimeProvider clock, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private static readonly ConcurrentDictionary<string, Type?> Types = new();

    // By contract the reader it waits for.
    private readonly ConcurrentDictionary<string, string> heldBack = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var taken = await DispatchAsync(stoppingToken);
                failures = 0;
                if (taken < options.Value.BatchSize)
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

        foreach (var (contract, service) in heldBack)
        {
            if (await readers.MissingAsync(TypeOf(contract), ct) is null && heldBack.TryRemove(contract, out _))
                logger.LogInformation("{Contract} waits for {Service} no more", contract, service);
        }

        var waiting = await statements.ReadAsync(WaitingSql(partitions, [.. heldBack.Keys]), Row, ct);
        if (waiting.Count == 0)
            return 0;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Value.ConfirmWithin);
        await sender.OpenAsync(patience.Token);
        var sent = new ConcurrentBag<long>();
        var failure = await Task.WhenAll(waiting.GroupBy(m => m.Aggregate).Select(g => SendInOrderAsync(g, sent, patience.Token)));
        await MarkAsync([.. sent]);

        // What was sent is marked; what was not is tried again, and the loop backs off.
        if (failure.FirstOrDefault(f => f is not null) is { } exception)
            throw new InvalidOperationException(exception.Message, exception);

        return waiting.Count;
    }

    /// <summary>What may leave, oldest first: of each aggregate what comes before anything held back.</summary>
    private string WaitingSql(IReadOnlyList<int> partitions, string[] held)
    {
        var (join, before) = held.Length == 0 ? ("", "") : (
            $"""
            LEFT JOIN (
                SELECT "Aggregate", MIN("Sequence") AS "First" FROM "Outbox"
                WHERE "SentAt" IS NULL AND "Type" IN ({string.Join(',', held.Select(type => $"'{type}'"))}) GROUP BY "Aggregate"
            ) AS h ON h."Aggregate" = o."Aggregate"
            """,
            """ AND (h."First" IS NULL OR o."Sequence" < h."First")""");
        return $"""
            SELECT o."Sequence", o."MessageId", o."Partition", o."Aggregate", o."Type", o."Body", o."CreatedAt" FROM "Outbox" AS o {join}
            WHERE o."SentAt" IS NULL AND o."Partition" IN ({string.Join(',', partitions)}){before}
            ORDER BY o."Sequence" {statements.First(options.Value.BatchSize)}
            """;
    }

    private async Task<Exception?> SendInOrderAsync(IEnumerable<OutboxMessage> messages, ConcurrentBag<long> sent, CancellationToken ct)
    {
        try
        {
            foreach (var row in messages)
            {
                if (heldBack.ContainsKey(row.Type))
                    break;

                var type = TypeOf(row.Type);
                if (await readers.MissingAsync(type, ct) is { } service)
                {
                    if (heldBack.TryAdd(row.Type, service))
                        logger.LogWarning("{Contract} waits for {Service}, which has not been on this broker yet", row.Type, service);
                    break;
                }

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

    private static Type TypeOf(string contract) => Types.GetOrAdd(contract, name => typeof(ReadByAttribute).Assembly.GetType(name))
        ?? throw new InvalidOperationException($"The outbox holds a {contract}, which is no contract any more.");

    private async Task MarkAsync(long[] sent)
    {
        if (sent.Length == 0)
            return;

        using var marking = OutboxSender.Traces.StartActivity("outbox mark");
        var now = clock.GetUtcNow().UtcDateTime;
        await statements.WriteAsync(
            session => session.ExecuteAsync($"""UPDATE "Outbox" SET "SentAt" = @now WHERE "Sequence" IN ({string.Join(',', sent)})""", ("@now", now)),
            CancellationToken.None);
    }

    private static OutboxMessage Row(DbDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        MessageId = row.GetGuid(1),
        Partition = row.GetInt32(2),
        Aggregate = row.GetGuid(3),
        Type = row.GetString(4),
        Body = row.GetString(5),
        CreatedAt = DateTime.SpecifyKind(row.GetDateTime(6), DateTimeKind.Utc),
    };
}
