using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Notifications.Accounts;
using FrivilligPlattform.Notifications.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>
/// Something an account is told in the portal: a kind and what it is about, put into words in the reader's language
/// when it is read. At most one for each account, kind and subject, however often the event arrives.
/// </summary>
public sealed class Notification
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required NotificationKind Kind { get; init; }

    /// <summary>The interest, assignment, certificate, hours, application or organisation it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Names of <see cref="Parameter"/> and their values; never a person's name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Marks it read; the first time counts.</summary>
    public void Read(DateTime now) => ReadAt ??= now;

    public static void Map(EntityTypeBuilder<Notification> notification)
    {
        notification.Property(n => n.Parameters).HasJsonConversion();
        notification.HasIndex(n => new { n.AccountId, n.Kind, n.SubjectId }).IsUnique();
        notification.HasIndex(n => new { n.AccountId, n.At });
    }
}

/// <summary>Names of what notifications are about.</summary>
public static class Parameter
{
    public const string Opportunity = "opportunity";
    public const string Organisation = "organisation";
    public const string Course = "course";
    public const string Call = "call";
    public const string Minutes = "minutes";
    public const string On = "on";
    public const string Ore = "ore";

    /// <summary>What a shift is called, and where it is; told by the event itself.</summary>
    public const string Shift = "shift";
    public const string Place = "place";

    /// <summary>The roster a shift belongs to, by its id.</summary>
    public const string Roster = "roster";

    /// <summary>The coordinator's reason, in the words it was given.</summary>
    public const string Reason = "reason";

    /// <summary>An instant, shown by the clock in Norway.</summary>
    public const string When = "when";

    /// <summary>Parameters whose value is the key of a title.</summary>
    public static readonly string[] Titled = [Opportunity, Organisation, Course, Call];
}

/// <summary>Something for an organisation's people that arrived before anybody was known to act for it; the first who comes in one of the roles gets it.</summary>
public sealed class PendingNotice
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required NotificationKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required DateTime At { get; init; }

    public static void Map(EntityTypeBuilder<PendingNotice> notice)
    {
        notice.Property(n => n.Roles).HasJsonConversion();
        notice.Property(n => n.Parameters).HasJsonConversion();
        notice.HasIndex(n => new { n.OrganisationId, n.Kind, n.SubjectId }).IsUnique();
    }
}

public static class NotificationRows
{
    /// <summary>What happens to the same thing more than once is a subject of its own each time.</summary>
    public static Guid SubjectOf(Guid of, DateTime at) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{of:N}{at.Ticks}"))).AsSpan(0, 16));

    /// <summary>
    /// Puts a notification into each account's inbox and, for kinds a person waits for, a mail into the queue beside it: both rows are
    /// saved with the event's own, so neither exists without the other.
    /// </summary>
    public static async Task NotifyAsync(
        this NotificationsDb db, IReadOnlyCollection<Guid> accountIds, NotificationKind kind, Guid subjectId,
        IReadOnlyDictionary<string, string> parameters, DateTime at, CancellationToken ct)
    {
        var told = await db.Notifications
            .Where(n => n.Kind == kind && n.SubjectId == subjectId && accountIds.Contains(n.AccountId))
            .Select(n => n.AccountId)
            .ToListAsync(ct);
        foreach (var accountId in accountIds.Distinct().Except(told))
        {
            if (await db.IsErasedAsync(accountId, ct))
                continue;

            var notification = new Notification { AccountId = accountId, Kind = kind, SubjectId = subjectId, Parameters = parameters, At = at };
            db.Notifications.Add(notification);
            if (NotificationKinds.Mailed.Contains(kind))
                db.Deliveries.Add(Delivery.Of(notification));
        }
    }

    /// <summary>Tells everybody who has one of the roles in an organisation, or keeps it for the first who gets one.</summary>
    public static async Task NotifyMembersAsync(
        this NotificationsDb db, Guid organisationId, IReadOnlyList<string> roles, NotificationKind kind, Guid subjectId,
        IReadOnlyDictionary<string, string> parameters, DateTime at, CancellationToken ct)
    {
        var members = await db.Members
            .Where(m => m.OrganisationId == organisationId && m.Active && roles.Contains(m.Role))
            .Select(m => m.AccountId)
            .Distinct()
            .ToListAsync(ct);
        if (members.Count > 0)
        {
            await db.NotifyAsync(members, kind, subjectId, parameters, at, ct);
        }
        else if (!await db.PendingNotices.AnyAsync(n => n.OrganisationId == organisationId && n.Kind == kind && n.SubjectId == subjectId, ct))
        {
            db.PendingNotices.Add(new()
            {
                OrganisationId = organisationId,
                Roles = roles,
                Kind = kind,
                SubjectId = subjectId,
                Parameters = parameters,
                At = at,
            });
        }
    }
}
