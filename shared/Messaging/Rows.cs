namespace FrivilligPlattform.Messaging;

/// <summary>An event that waits to leave, written in the transaction that made it true.</summary>
public sealed class OutboxMessage
{
    /// <summary>The order of writing, given by the database.</summary>
    public long Sequence { get; init; }

    /// <summary>The id the message has on the wire each time it is sent; readers know a repetition by it.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>0 to <see cref="OutboxLease.Partitions"/> - 1, from the aggregate: one replica at a time sends a partition, in order.</summary>
    public required int Partition { get; init; }

    /// <summary>What the event is about; events about the same thing leave one after the other.</summary>
    public required Guid Aggregate { get; init; }

    /// <summary>The contract's full type name.</summary>
    public required string Type { get; init; }

    public required string Body { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When the broker confirmed it; null while it waits.</summary>
    public DateTime? SentAt { get; init; }
}

/// <summary>Which replica sends a part of the outbox, and until when.</summary>
public sealed class OutboxLease
{
    /// <summary>How many replicas can share the work of one outbox.</summary>
    public const int Partitions = 8;

    public required int Partition { get; init; }

    public Guid? Owner { get; init; }

    public DateTime Until { get; init; }
}

/// <summary>A replica that was there lately; the partitions are divided by how many there are.</summary>
public sealed class OutboxReplica
{
    public required Guid Id { get; init; }

    public DateTime SeenAt { get; set; }
}

/// <summary>A message that has had its effect through a queue, written in the transaction of the effect.</summary>
public sealed class InboxMessage
{
    public required Guid MessageId { get; init; }

    public required string Queue { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>A request that was done under a caller's key, and what it was answered.</summary>
public sealed class IdempotencyKey
{
    /// <summary>The longest key accepted.</summary>
    public const int MaxLength = 100;

    public required string Key { get; init; }

    /// <summary>Whose key it is: an account's id, or <c>anonymous</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key cannot be used for something else.</summary>
    public required string Request { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null when the effect was saved and the answer was not; then a repetition is refused rather than done again.</summary>
    public int? Status { get; set; }

    public string? Headers { get; set; }

    public byte[]? Body { get; set; }
}
