using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Identity;

/// <summary>How long accounts, sessions, codes and keys live. The address and the shared key come from the AppHost.</summary>
public sealed class IdentityOptions
{
    /// <summary>The issuer's address, as every service and this one reach it; the token's <c>iss</c>.</summary>
    [Required]
    public string Authority { get; set; } = "";

    /// <summary>A session ends after this long without use. Public sign-in in Norway asks for at most 30 minutes (rules.md section 8).</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this long however much it is used.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long an access token counts; a withdrawn role may live on for as long.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Wrong sign-ins with one address before it is locked out.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How long an address stays locked out, and after how long a wrong sign-in is forgotten.</summary>
    public TimeSpan LockOutFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512 for a new password; ASP.NET Core Identity's own default.</summary>
    [Range(1000, 10_000_000)]
    public int PasswordIterations { get; set; } = 100_000;

    /// <summary>How long a code that confirms an address counts.</summary>
    public TimeSpan ConfirmationLifetime { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long a code that resets a password counts.</summary>
    public TimeSpan ResetLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an invitation stays open.</summary>
    public TimeSpan InvitationLifetime { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long after the first time a letter may be fetched again, so that a delivery that was cut off can be repeated.</summary>
    public TimeSpan LetterRefetch { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a key signs.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a key is published before it signs and after it stopped; longer than the services keep a key set (12 hours).</summary>
    public TimeSpan KeyOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>A PKCS #12 file whose certificate encrypts the keys that protect this database; empty means they lie there in the clear.</summary>
    public string? ProtectionCertificate { get; set; }

    /// <summary>The password of <see cref="ProtectionCertificate"/>.</summary>
    public string? ProtectionCertificatePassword { get; set; }

    /// <summary>Duende's licence key; only read where its server is compiled in.</summary>
    public string? DuendeLicenseKey { get; set; }
}
