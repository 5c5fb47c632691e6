using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Ends the process when the broker answers and yet nobody has read one of this service's queues for long: the bus believes
/// in a connection that is dead and will not come back by itself. Whoever watches the process starts it again; nothing is
/// lost, since what was not acknowledged is delivered again.
/// </summary>
internal sealed class UnreadWatch(
    Readers readers, Endpoints endpoints, IHostApplicationLifetime lifetime, IOptions<MessagingOptions> options, ILogger<UnreadWatch> logger) : BackgroundService
{
    /// <summary>The exit code of a process that wants to be started again: a temporary failure, in sysexits.h.</summary>
    public const int StartAgain = 75;

    /// <summary>An end in order has so long; after that the process ends as it is.</summary>
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(45);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var atMost = options.Value.UnreadAtMost;
        var read = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(atMost / 12);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            var unread = await UnreadAsync(stoppingToken);
            if (unread is null)
                read = Stopwatch.GetTimestamp();
            else if (Stopwatch.GetElapsedTime(read) > atMost)
                End(unread);
        }
    }

    /// <summary>A queue that nobody reads; null when all are read, and when the broker cannot be asked.</summary>
    private async Task<string?> UnreadAsync(CancellationToken ct)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(TimeSpan.FromSeconds(5));
            return await readers.UnreadAsync(endpoints.Consumers.Select(endpoints.Queue), patience.Token);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            logger.LogDebug("Whether the queues are read cannot be asked: {Reason}", exception.Message);
            return null;
        }
    }

    private void End(string queue)
    {
        logger.LogCritical("Nobody has read {Queue} for {Time} though the broker answers: the process ends to be started again", queue, options.Value.UnreadAtMost);
        Environment.ExitCode = StartAgain;
        new Thread(() =>
        {
            // A bus in this state may not let go of what it waits for.
            Thread.Sleep(EndWithin);
            Environment.Exit(StartAgain);
        })
        { IsBackground = true }.Start();
        lifetime.StopApplication();
    }
}
