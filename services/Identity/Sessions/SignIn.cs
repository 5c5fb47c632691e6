using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Sessions;

/// <summary>
/// Somebody signs in. An address without an account is answered as a wrong password is, after the same work; five wrong attempts lock an
/// address out for fifteen minutes, whether it has an account or not.
/// </summary>
public static class SignIn
{
    public sealed record Request(
        [property: Text(Account.EmailMaxLength)] string Email,
        [property: Text(Account.PasswordMaxLength)] string Password,
        [property: AtMost(10)] string? Totp = null);

    public sealed record Response(Guid AccountId);

    public static void Map(IEndpointRouteBuilder session) => session
        .MapPost("", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Sign in");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, IdentityDb db, UserManager<Account> users, NobodysPassword nobody, IDataProtectionProvider seals,
        IOptions<IdentityOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var email = users.NormalizeEmail(request.Email.Trim())!;
        if (await Attempts.CountAsync(db, email, options.Value, now, ct) is { } locked)
            return Attempts.LockedOut(locked).ToProblem();

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == email, ct);
        if (account is null)
            nobody.Verify(request.Password);
        if (account is null || !await users.CheckPasswordAsync(account, request.Password))
            return No("wrong-credentials", Texts.WrongCredentials);

        if (account.TwoFactorEnabled)
        {
            if (string.IsNullOrWhiteSpace(request.Totp))
                return No("totp-required", Texts.TotpRequired);

            if (Totp.Match(seals.CreateProtector(Protection.Totp).Unprotect(account.TotpSecret!), request.Totp, account.TotpStep, now) is not { } step)
                return No("wrong-totp", Texts.WrongTotp);

            // The account's version lets only one of two sign-ins with the same code be saved.
            account.TotpStep = step;
        }

        var word = Secret.New();
        db.Sessions.Add(new() { Hash = Secret.Hash(word), AccountId = account.Id, Stamp = account.SecurityStamp!, StartedAt = now, SeenAt = now });
        await db.SaveChangesAsync(ct);
        await Attempts.ForgetAsync(db, email, ct);
        SessionCookie.Set(http, word);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(account.Id));
    }

    private static ProblemHttpResult No(string code, string detail) => new Refusal(code, detail, StatusCodes.Status401Unauthorized).ToProblem();
}
