using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>The person gets a secret for an authenticator app. Nothing is asked for at sign-in before a first code confirmed it.</summary>
public static class SetUpTotp
{
    public sealed record Response(string Secret, string Uri);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPost("/totp", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithMetadata(new CarriesSecret())
        .WithSummary("Get a secret for one-time passwords");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        ClaimsPrincipal user, IdentityDb db, IDataProtectionProvider seals, CancellationToken ct)
    {
        if (await db.Accounts.FindAsync([user.Id()], ct) is not { } account)
            return TypedResults.NotFound();

        if (account.TwoFactorEnabled)
            return new Refusal("totp-already-on", Texts.TotpAlreadyOn).ToProblem();

        var secret = Totp.NewSecret();
        account.TotpSecret = seals.CreateProtector(Protection.Totp).Protect(secret);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(secret, Totp.Uri(secret, account.Email!)));
    }
}
