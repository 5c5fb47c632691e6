using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>A password is not one of those tried first, nor made of the person's own name or address.</summary>
public sealed class PasswordRule : IPasswordValidator<Account>
{
    private static readonly FrozenSet<string> TriedFirst = new[]
    {
        "passord123", "passord1234", "passord12345", "passordpassord", "password123", "password1234", "password12345", "passwordpassword",
        "1234567890", "12345678910", "0123456789", "9876543210", "0987654321", "123456789a", "1q2w3e4r5t", "1qaz2wsx3edc", "qwerty1234",
        "qwerty12345", "qwertyuiop", "qwertyuiopå", "asdfghjklø", "zxcvbnm123", "iloveyou12", "iloveyou123", "sommer2025", "sommer2026",
        "vinter2025", "vinter2026", "hemmelig123", "velkommen1", "velkommen123", "frivillig1", "frivillig123", "administrator", "changeme123",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(password is null || IsWeak(user, password)
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooCommon", Description = Texts.PasswordTooCommon })
            : IdentityResult.Success);

    /// <summary>The failure as an answer that points at the field.</summary>
    public static ValidationProblem ToProblem(IdentityResult result) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["password"] = [.. result.Errors.Select(e => e.Description)] });

    private static bool IsWeak(Account account, string password) =>
        TriedFirst.Contains(password)
        || password.Distinct().Count() < 4
        || string.Equals(password, account.Email, StringComparison.OrdinalIgnoreCase)
        || string.Equals(password, account.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A hash that no password opens: an address without an account costs the same time as one with.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    private static readonly Account Nobody = new() { Name = "", Language = "nb", CreatedAt = default };
    private readonly PasswordHasher<Account> hasher = new(options);
    private readonly Lazy<string> hash = new(() => new PasswordHasher<Account>(options).HashPassword(Nobody, Secret.New()));

    public void Verify(string password) => hasher.VerifyHashedPassword(Nobody, hash.Value, password);
}
