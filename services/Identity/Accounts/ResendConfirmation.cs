using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Letters;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>The letter that confirms an address did not arrive: another is sent, and the older code no longer counts. At most one a minute.</summary>
public static class ResendConfirmation
{
    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/confirmation/resend", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Send the confirmation letter again");

    private static async Task<Results<Accepted, NotFound, ProblemHttpResult>> Handle(
        ClaimsPrincipal user, IdentityDb db, IDataProtectionProvider seals, IOptions<IdentityOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var account = await db.Accounts.FindAsync([user.Id()], ct);
        if (account is null)
            return TypedResults.NotFound();

        if (account.EmailConfirmed)
            return new Refusal("already-confirmed", Texts.AlreadyConfirmed).ToProblem();

        var older = await db.Letters.Open(Letter.Confirmation, account.Id, now).ToListAsync(ct);
        if (older.Exists(l => l.CreatedAt > now.AddMinutes(-1)))
            return new Refusal("letter-on-its-way", Texts.LetterOnItsWay).ToProblem();

        older.ForEach(l => l.Use(now));
        db.Send(Letter.ToAccount(Letter.Confirmation, account, seals, options.Value.ConfirmationLifetime, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted((string?)null);
    }
}
