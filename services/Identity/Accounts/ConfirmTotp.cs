using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>A first code shows that the authenticator app has the secret: from now on sign-in asks for one. A used code is not accepted again.</summary>
public static class ConfirmTotp
{
    public sealed record Request([property: Text(10)] string Code);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPost("/totp/confirmation", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Turn one-time passwords on");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, IdentityDb db, IDataProtectionProvider seals, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Accounts.FindAsync([user.Id()], ct) is not { } account)
            return TypedResults.NotFound();

        if (account.TwoFactorEnabled)
            return new Refusal("totp-already-on", Texts.TotpAlreadyOn).ToProblem();

        if (account.TotpSecret is not { } secret
            || Totp.Match(seals.CreateProtector(Protection.Totp).Unprotect(secret), request.Code, account.TotpStep, clock.GetUtcNow().UtcDateTime) is not { } step)
        {
            return new Refusal("wrong-totp", Texts.WrongTotp, StatusCodes.Status422UnprocessableEntity).ToProblem();
        }

        account.TotpStep = step;
        account.TwoFactorEnabled = true;
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
