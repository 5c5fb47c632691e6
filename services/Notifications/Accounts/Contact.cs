using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Notifications.Accounts;

/// <summary>An account's name, address and language, kept while the account lives.</summary>
public sealed class Contact
{
    public const int NameMaxLength = 200;
    public const int EmailMaxLength = 320;

    public required Guid AccountId { get; init; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Language { get; private set; } = ServiceDefaults.Languages[0];

    /// <summary>When the facts above were true; older facts that arrive later change nothing.</summary>
    public DateTime FactsAt { get; private set; }

    public Guid Version { get; private set; }

    public void Change(string name, string email, string language, DateTime at)
    {
        if (at < FactsAt)
            return;

        (Name, Email, FactsAt) = (name, email, at);
        Language = ServiceDefaults.Languages.Contains(language) ? language : ServiceDefaults.Languages[0];
    }

    public static void Map(EntityTypeBuilder<Contact> contact)
    {
        contact.HasKey(c => c.AccountId);
        contact.Property(c => c.AccountId).ValueGeneratedNever();
        contact.Property(c => c.Name).HasMaxLength(NameMaxLength);
        contact.Property(c => c.Email).HasMaxLength(EmailMaxLength);
        contact.Property(c => c.Language).HasMaxLength(2);
    }
}

/// <summary>An account that is gone, by id alone, so that an event that arrives late does not bring the person back.</summary>
public sealed class Erasure
{
    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }

    public static void Map(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.HasKey(e => e.AccountId);
        erasure.Property(e => e.AccountId).ValueGeneratedNever();
    }
}

public static class ContactRows
{
    public static Task<bool> IsErasedAsync(this NotificationsDb db, Guid accountId, CancellationToken ct) =>
        db.Erasures.AnyAsync(e => e.AccountId == accountId, ct);

    /// <summary>Keeps what is now true of an account, unless it is gone.</summary>
    public static async Task KeepContactAsync(
        this NotificationsDb db, Guid accountId, string name, string email, string language, DateTime at, CancellationToken ct)
    {
        if (await db.IsErasedAsync(accountId, ct))
            return;

        var contact = await db.Contacts.FindAsync([accountId], ct) ?? db.Contacts.Add(new() { AccountId = accountId }).Entity;
        contact.Change(name, email, language, at);
    }
}
