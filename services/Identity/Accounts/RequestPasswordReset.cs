using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Letters;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>Somebody forgot a password. The answer is the same whether the address has an account or not; a letter goes out at most once a minute.</summary>
public static class RequestPasswordReset
{
    public sealed record Request([property: Text(Account.EmailMaxLength)] string Email);

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/password/forgotten", Handle)
        .AllowAnonymous()
        .WithSummary("Ask for a letter that resets a forgotten password");

    private static async Task<Accepted> Handle(
        Request request, UserManager<Account> users, IdentityDb db, IDataProtectionProvider seals, IOptions<IdentityOptions> options,
        TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await users.FindByEmailAsync(request.Email.Trim()) is { } account
            && !await db.Letters.Open(Letter.Reset, account.Id, now).AnyAsync(l => l.CreatedAt > now.AddMinutes(-1), ct))
        {
            db.Send(Letter.ToAccount(Letter.Reset, account, seals, options.Value.ResetLifetime, now));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Accepted((string?)null);
    }
}
