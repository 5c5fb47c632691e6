using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>The person turns one-time passwords off, with one. Guesses count towards the lock-out, as at sign-in.</summary>
public static class TurnOffTotp
{
    public sealed record Request([property: Text(10)] string Code);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapDelete("/totp", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Turn one-time passwords off");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        [FromBody] Request request, ClaimsPrincipal user, IdentityDb db, IDataProtectionProvider seals, IOptions<IdentityOptions> options,
        TimeProvider clock, CancellationToken ct)
    {
        if (await db.Accounts.FindAsync([user.Id()], ct) is not { } account)
            return TypedResults.NotFound();

        if (!account.TwoFactorEnabled)
            return TypedResults.NoContent();

        var now = clock.GetUtcNow().UtcDateTime;
        if (await Attempts.CountAsync(db, account.NormalizedEmail!, options.Value, now, ct) is { } locked)
            return Attempts.LockedOut(locked).ToProblem();

        if (Totp.Match(seals.CreateProtector(Protection.Totp).Unprotect(account.TotpSecret!), request.Code, account.TotpStep, now) is null)
            return new Refusal("wrong-totp", Texts.WrongTotp, StatusCodes.Status422UnprocessableEntity).ToProblem();

        account.TotpSecret = null;
        account.TwoFactorEnabled = false;
        await db.SaveChangesAsync(ct);
        await Attempts.ForgetAsync(db, account.NormalizedEmail!, ct);
        return TypedResults.NoContent();
    }
}
