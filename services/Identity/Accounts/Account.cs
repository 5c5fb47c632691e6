using FrivilligPlattform.Contracts.Identity.V1;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>A person who can sign in. The id is the person's id everywhere: a volunteer has the same one.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int PasswordMinLength = 10;
    public const int PasswordMaxLength = 200;

    public Account() => Id = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>The language letters are written in: nb, nn, en or se.</summary>
    public required string Language { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The sealed secret of one-time passwords; it counts once <see cref="IdentityUser{TKey}.TwoFactorEnabled"/> is set.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The step of the last one-time password that was accepted: none is accepted twice (RFC 6238 section 5.2).</summary>
    public long TotpStep { get; set; }

    public Guid Version { get; private set; }

    /// <summary>The owner showed that the address is their own; what is to be told of it, the first time only.</summary>
    public AddressConfirmed? Confirm(DateTime at)
    {
        if (EmailConfirmed)
            return null;

        EmailConfirmed = true;
        return new(Id, Email!, at);
    }

    public static void Map(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Name).HasMaxLength(NameMaxLength);
        account.Property(a => a.Language).HasMaxLength(2);
        account.Property(a => a.Email).HasMaxLength(EmailMaxLength).IsRequired();
        account.Property(a => a.NormalizedEmail).HasMaxLength(EmailMaxLength).IsRequired();
        account.HasIndex(a => a.NormalizedEmail).IsUnique();
        account.Property(a => a.SecurityStamp).HasMaxLength(64).IsRequired();
        account.Property(a => a.PasswordHash).HasMaxLength(200);
        account.Property(a => a.TotpSecret).HasMaxLength(1000);
        // The address is the name one signs in with; lock-out counts per address, known or not (Attempts); Version guards writes.
        account.Ignore(a => a.UserName).Ignore(a => a.NormalizedUserName).Ignore(a => a.ConcurrencyStamp)
            .Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed)
            .Ignore(a => a.LockoutEnabled).Ignore(a => a.LockoutEnd).Ignore(a => a.AccessFailedCount);
    }
}
