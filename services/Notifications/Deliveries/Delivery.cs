using FrivilligPlattform.Notifications.Inbox;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>How far a mail has come.</summary>
public enum DeliveryStatus
{
    /// <summary>To be sent when its time comes.</summary>
    Waiting,

    /// <summary>Handed to the transport; whether it arrived there is not known yet.</summary>
    Sending,

    Sent,

    /// <summary>Given up.</summary>
    Failed,

    /// <summary>Handed over, but nobody lived to hear the answer; not repeated, so that nobody gets it twice.</summary>
    Uncertain,

    /// <summary>Not wanted any more: the account or the letter is gone.</summary>
    Dropped,
}

/// <summary>
/// One mail to one person, in a queue that is also the delivery log. It holds neither address nor content: both are looked up when it is sent.
/// </summary>
/// <remarks>
/// Exactly one row for each notification or letter is committed with its event. It is marked <see cref="DeliveryStatus.Sending"/>
/// before the transport is called and <see cref="DeliveryStatus.Sent"/> after. When a process dies in between, a transport that may be repeated (a file
/// named after the delivery) is called again, and one that may not (SMTP) leaves the row <see cref="DeliveryStatus.Uncertain"/>: at most one mail arrives.
/// </remarks>
public sealed class Delivery
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid? AccountId { get; private set; }

    public Guid? NotificationId { get; private init; }

    public Guid? LetterId { get; private init; }

    /// <summary>The kind of notification or letter.</summary>
    public required string Kind { get; init; }

    public DeliveryStatus Status { get; private set; }

    public int Attempts { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime NextAttemptAt { get; private set; }

    /// <summary>Until when the process that sends it may take; after that it counts as dead.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>A word for what went wrong last, without address or content.</summary>
    public string? Failure { get; private set; }

    public Guid Version { get; private set; }

    public static Delivery Of(Notification notification) => new()
    {
        AccountId = notification.AccountId,
        NotificationId = notification.Id,
        Kind = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(notification.Kind.ToString()),
        CreatedAt = notification.At,
        NextAttemptAt = notification.At,
    };

    public static Delivery OfLetter(Guid letterId, string kind, DateTime at) =>
        new() { LetterId = letterId, Kind = kind, CreatedAt = at, NextAttemptAt = at };

    /// <summary>Marks it as handed to the transport, before it is.</summary>
    public void Claim(DateTime until)
    {
        (Status, ClaimedUntil) = (DeliveryStatus.Sending, until);
        Attempts++;
    }

    public void Succeed(DateTime now) => (Status, SentAt, ClaimedUntil, Failure) = (DeliveryStatus.Sent, now, null, null);

    public void Drop(string why) => (Status, ClaimedUntil, Failure) = (DeliveryStatus.Dropped, null, why);

    public void Fail(string why) => (Status, ClaimedUntil, Failure) = (DeliveryStatus.Failed, null, why);

    public void Doubt(string why) => (Status, ClaimedUntil, Failure) = (DeliveryStatus.Uncertain, null, why);

    /// <summary>Tries again later, waiting longer each time, or gives up when it has waited long enough.</summary>
    public void Postpone(string why, DateTime now, TimeSpan giveUpAfter, bool attempted)
    {
        if (!attempted)
            Attempts++;
        if (now - CreatedAt >= giveUpAfter)
        {
            Fail(why);
            return;
        }

        var wait = TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(Attempts, 9))));
        (Status, ClaimedUntil, Failure, NextAttemptAt) = (DeliveryStatus.Waiting, null, why, now + wait);
    }

    /// <summary>Takes it over from a process that died while sending.</summary>
    public void Recover(bool repeatable, DateTime now)
    {
        if (repeatable)
            (Status, ClaimedUntil, NextAttemptAt) = (DeliveryStatus.Waiting, null, now);
        else
            Doubt("interrupted");
    }

    /// <summary>The account is erased: what waits is dropped, and the log forgets whose it was.</summary>
    public void ForgetAccount()
    {
        AccountId = null;
        if (Status is DeliveryStatus.Waiting)
            Drop("account-gone");
    }

    public static void Map(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.Property(d => d.Kind).HasMaxLength(40);
        delivery.Property(d => d.Failure).HasMaxLength(60);
        delivery.HasIndex(d => d.NotificationId).IsUnique();
        delivery.HasIndex(d => d.LetterId).IsUnique();
        delivery.HasIndex(d => new { d.Status, d.NextAttemptAt });
        delivery.HasIndex(d => d.AccountId);
        delivery.HasIndex(d => d.CreatedAt);
    }
}
