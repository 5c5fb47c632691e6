using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Messaging;

/// <summary>How this process speaks on the bus. Section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    /// <summary>How many outbox rows leave together; they are confirmed together too. Default 500.</summary>
    [Range(1, 1000)]
    public int BatchSize { get; set; } = 500;

    /// <summary>How often the outbox is looked into when nothing woke the dispatcher. Default 2 seconds.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a batch may take before it is tried again. Default 15 seconds.</summary>
    public TimeSpan ConfirmWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many messages of one queue are handled at once. Default 32.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 32;

    /// <summary>How often a failed message is tried again before it goes to the error queue. Default 5.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = 5;

    /// <summary>The wait before the first retry; it doubles each time, to 5 seconds at most. Default 100 ms.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// How long a queue of this service may have no reader while the broker answers, before the process ends to be started
    /// again. Default 1 minute; the bus comes back by itself within half a minute of the broker. At least 10 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan UnreadAtMost { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>True where the broker is a cluster: queues are replicated. Default false.</summary>
    public bool QuorumQueues { get; set; }

    /// <summary>False where readers may be missing on purpose, as in the tests of one service. Default true.</summary>
    public bool AwaitReaders { get; set; } = true;

    /// <summary>How long sent and handled messages and idempotency keys are remembered. Default 14 days, at least 7.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "3650.00:00:00")]
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromDays(14);
}
