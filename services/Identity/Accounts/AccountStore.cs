using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>ASP.NET Core Identity's store over this service's own database. It never saves: the slice does, once, together with its events.</summary>
public sealed class AccountStore : UserOnlyStore<Account, IdentityDb, Guid>
{
    public AccountStore(IdentityDb db, IdentityErrorDescriber? errors = null)
        : base(db, errors) => AutoSaveChanges = false;

    /// <summary>The address is the name: there is no other to look for.</summary>
    public override Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken = default) =>
        Context.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == normalizedUserName, cancellationToken);

    public override Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken = default) =>
        GetEmailAsync(user, cancellationToken);
}

/// <summary>How accounts are kept and passwords judged.</summary>
public static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PasswordHasherOptions>().Configure<Microsoft.Extensions.Options.IOptions<IdentityOptions>>(
            (hasher, identity) => hasher.IterationCount = identity.Value.PasswordIterations);
        builder.Services.AddIdentityCore<Account>(options =>
            {
                // Length, not character classes, makes a password strong (NIST SP 800-63B section 3.1.1.2).
                options.Password.RequiredLength = Account.PasswordMinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                // Addresses may have any letter; the unique index says whether one is taken.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRule>();
        builder.Services.AddSingleton<NobodysPassword>();
    }
}
