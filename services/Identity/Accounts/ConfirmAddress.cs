using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Letters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>The owner of an address shows the code that was sent there. A code opens once.</summary>
public static class ConfirmAddress
{
    public sealed record Request(
        [property: NotEmpty] Guid AccountId,
        [property: Text(Secret.MaxLength)] string Code);

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/confirmation", Handle)
        .AllowAnonymous()
        .WithSummary("Confirm the address of an account");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request, IdentityDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.FindLetterAsync(Letter.Confirmation, request.AccountId, request.Code, now, ct) is not { } letter
            || await db.Accounts.FindAsync([request.AccountId], ct) is not { } account)
        {
            return Letter.WrongCode.ToProblem();
        }

        letter.Use(now);
        if (account.Confirm(now) is { } confirmed)
            db.Publish(confirmed);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
