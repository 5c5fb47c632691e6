using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Letters;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>The owner of an address sets a new password with the code sent there. Every session ends, every other code is void, and the lock-out is lifted.</summary>
public static class ResetPassword
{
    public sealed record Request(
        [property: NotEmpty] Guid AccountId,
        [property: Text(Secret.MaxLength)] string Code,
        [property: Given, AtMost(Account.PasswordMaxLength), MinLength(Account.PasswordMinLength, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.PasswordTooShort))] string Password);

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/password/reset", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Set a new password with a code from a letter");

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> Handle(
        Request request, UserManager<Account> users, IdentityDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.FindLetterAsync(Letter.Reset, request.AccountId, request.Code, now, ct) is null
            || await db.Accounts.FindAsync([request.AccountId], ct) is not { } account)
        {
            return Letter.WrongCode.ToProblem();
        }

        await users.RemovePasswordAsync(account);
        if (await users.AddPasswordAsync(account, request.Password) is { Succeeded: false } weak)
            return PasswordRule.ToProblem(weak);

        (await db.Letters.Open(Letter.Reset, account.Id, now).ToListAsync(ct)).ForEach(l => l.Use(now));
        db.Sessions.RemoveRange(await db.Sessions.Where(s => s.AccountId == account.Id).ToListAsync(ct));
        if (account.Confirm(now) is { } confirmed)
            db.Publish(confirmed);
        await db.SaveChangesAsync(ct);
        await Attempts.ForgetAsync(db, account.NormalizedEmail!, ct);
        return TypedResults.NoContent();
    }
}
