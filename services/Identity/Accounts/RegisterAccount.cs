using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Letters;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>Somebody makes an account with an address and a password, and is sent a letter that confirms the address.</summary>
/// <remarks>
/// A used address is refused in plain words. Hiding it would hide nothing, since a new account may sign in at once, and would leave
/// people who forgot they had an account with none; the gateway's limit per client is what stops lists from being tried.
/// Forgotten passwords, where an answer would be free, tell nothing.
/// </remarks>
public static class RegisterAccount
{
    public sealed record Request(
        [property: Text(Account.NameMaxLength)] string Name,
        [property: Given, EmailAddress(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.EmailMalformed)), AtMost(Account.EmailMaxLength)] string Email,
        [property: Given, AtMost(Account.PasswordMaxLength), MinLength(Account.PasswordMinLength, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.PasswordTooShort))] string Password,
        [property: OneOf(null, "nb", "nn", "en", "se")] string? Language = null);

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Make an account");

    private static async Task<Results<Created<Response>, ValidationProblem, ProblemHttpResult>> Handle(
        Request request, UserManager<Account> users, IdentityDb db, IDataProtectionProvider seals, IOptions<IdentityOptions> options,
        TimeProvider clock, CancellationToken ct)
    {
        var taken = new Refusal("email-taken", Texts.EmailTaken);
        if (await users.FindByEmailAsync(request.Email.Trim()) is not null)
            return taken.ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var account = new Account
        {
            Name = request.Name.Trim(),
            Email = request.Email.Trim(),
            Language = request.Language ?? "nb",
            CreatedAt = now,
        };
        if (await users.CreateAsync(account, request.Password) is { Succeeded: false } weak)
            return PasswordRule.ToProblem(weak);

        db.Publish(new AccountCreated(account.Id, account.Name, account.Email, account.Language, now));
        db.Send(Letter.ToAccount(Letter.Confirmation, account, seals, options.Value.ConfirmationLifetime, now));
        return await db.SaveAsync(taken, ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Created("/api/v1/me", new Response(account.Id));
    }
}
