using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Invitations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Letters;

/// <summary>
/// A letter with a code that opens something once. The code lies sealed until Notifications fetched it; after that only its hash is left.
/// </summary>
public sealed class Letter
{
    /// <summary>Confirms the address of an account.</summary>
    public const string Confirmation = "confirmation";

    /// <summary>Sets a new password.</summary>
    public const string Reset = "reset";

    /// <summary>Accepts an invitation to act for an organisation.</summary>
    public const string Invitation = "invitation";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    /// <summary>The account, or for an invitation the invitation.</summary>
    public required Guid About { get; init; }

    public required string ToName { get; init; }

    public required string ToAddress { get; init; }

    public required string Language { get; init; }

    public required string CodeHash { get; init; }

    public string? SealedCode { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? FetchedAt { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>The code is not this letter's, is too old, or was used. One sentence for all, so that it tells a guesser nothing.</summary>
    public static Refusal WrongCode => new("wrong-code", Texts.WrongCode, StatusCodes.Status422UnprocessableEntity);

    public static Letter ToAccount(string kind, Account account, IDataProtectionProvider seals, TimeSpan lifetime, DateTime now) =>
        Write(kind, account.Id, account.Name, account.Email!, account.Language, seals, lifetime, now);

    public static Letter ToInvited(Invitation invitation, string language, IDataProtectionProvider seals, DateTime now) =>
        Write(Invitation, invitation.Id, invitation.Name, invitation.Email, language, seals, invitation.ExpiresAt - now, now);

    /// <summary>Hands out the code, at first and again for a short while; then it is gone for good.</summary>
    public string? Fetch(IDataProtectionProvider seals, TimeSpan again, DateTime now)
    {
        if (UsedAt is not null || now >= ExpiresAt || FetchedAt is { } fetched && now >= fetched + again)
            SealedCode = null;
        if (SealedCode is null)
            return null;

        FetchedAt ??= now;
        return seals.CreateProtector(Protection.Letters).Unprotect(SealedCode);
    }

    /// <summary>The code opened what it opens, or is void because another took its place.</summary>
    public void Use(DateTime now)
    {
        UsedAt = now;
        SealedCode = null;
    }

    public static void Map(EntityTypeBuilder<Letter> letter)
    {
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property(l => l.Kind).HasMaxLength(20);
        letter.Property(l => l.ToName).HasMaxLength(Account.NameMaxLength);
        letter.Property(l => l.ToAddress).HasMaxLength(Account.EmailMaxLength);
        letter.Property(l => l.Language).HasMaxLength(2);
        letter.Property(l => l.CodeHash).HasMaxLength(44);
        letter.Property(l => l.SealedCode).HasMaxLength(1000);
        letter.HasIndex(l => new { l.About, l.Kind });
        letter.HasIndex(l => l.ExpiresAt);
    }

    private static Letter Write(
        string kind, Guid about, string toName, string toAddress, string language, IDataProtectionProvider seals, TimeSpan lifetime, DateTime now)
    {
        var code = Secret.New();
        return new()
        {
            Kind = kind,
            About = about,
            ToName = toName,
            ToAddress = toAddress,
            Language = language,
            CodeHash = Secret.Hash(code),
            SealedCode = seals.CreateProtector(Protection.Letters).Protect(code),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
    }
}

/// <summary>Sends letters and finds them by their code.</summary>
public static class LettersInDb
{
    /// <summary>Keeps the letter and tells Notifications that it waits; the event carries neither address nor code.</summary>
    public static void Send(this IdentityDb db, Letter letter)
    {
        db.Letters.Add(letter);
        db.Publish(new LetterQueued(letter.Id, letter.Kind, letter.CreatedAt));
    }

    /// <summary>The letters whose code still opens something.</summary>
    public static IQueryable<Letter> Open(this IQueryable<Letter> letters, string kind, Guid about, DateTime now) =>
        letters.Where(l => l.About == about && l.Kind == kind && l.UsedAt == null && l.ExpiresAt > now);

    /// <summary>The letter that a code came with, or null; tracked, so that using it is saved with what it opens.</summary>
    public static async Task<Letter?> FindLetterAsync(this IdentityDb db, string kind, Guid about, string code, DateTime now, CancellationToken ct) =>
        (await db.Letters.Open(kind, about, now).ToListAsync(ct)).Find(l => Secret.Matches(code, l.CodeHash));
}
