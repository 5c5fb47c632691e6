using FrivilligPlattform.Identity.Accounts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Sessions;

/// <summary>
/// A signed-in browser. The browser holds an opaque word, the database its hash; the session ends after 30 minutes without use, after 12
/// hours, when the person signs out, and when the password is reset.
/// </summary>
public sealed class Session
{
    /// <summary>How seldom the last use is written: a session in use costs one write a minute, not one a request.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Hash { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The account's stamp at sign-in; a reset changes the account's, so that even a sign-in under way at that moment counts no more.</summary>
    public required string Stamp { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime SeenAt { get; init; }

    public static void Map(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Hash).HasMaxLength(44);
        session.Property(s => s.Stamp).HasMaxLength(64);
        session.HasIndex(s => s.Hash).IsUnique();
        session.HasIndex(s => s.AccountId);
        session.HasIndex(s => s.SeenAt);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

/// <summary>The one cookie a browser holds; it never sees a token.</summary>
public static class SessionCookie
{
    public const string Name = "__Host-fp-session";

    public static void Set(HttpContext http, string word) => http.Response.Cookies.Append(Name, word, Options());

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options());

    private static CookieOptions Options() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
