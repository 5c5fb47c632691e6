using System.Security.Claims;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>The person changes the name or the language letters are written in.</summary>
public static class ChangeMe
{
    public sealed record Request(
        [property: Text(Account.NameMaxLength)] string Name,
        [property: OneOf("nb", "nn", "en", "se")] string Language);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPut("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Change the account that asks");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        Request request, [FromHeader(Name = "If-Match")] string? ifMatch, ClaimsPrincipal user, HttpContext http, IdentityDb db,
        TimeProvider clock, CancellationToken ct)
    {
        if (await db.Accounts.FindAsync([user.Id()], ct) is not { } account)
            return TypedResults.NotFound();

        if (db.Expect(account, ifMatch) is { } refusal)
            return refusal.ToProblem();

        account.Name = request.Name.Trim();
        account.Language = request.Language;
        db.Update(account);
        db.Publish(new AccountChanged(account.Id, account.Name, account.Email!, account.Language, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        http.SetETag(account.Version);
        return TypedResults.NoContent();
    }
}
