using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Clients;
using FrivilligPlattform.Identity.Memberships;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity;

/// <summary>The first administrator and the first machine, for a platform that has none yet. Section <c>Seed</c>; nothing is made from what is empty.</summary>
public sealed class SeedOptions
{
    public string? AdministratorEmail { get; set; }

    public string? AdministratorPassword { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }
}

/// <summary>Makes what a new platform starts with. It may run at every start: what is there already stays as it is, but the machine's secret follows the setting.</summary>
public sealed class Seed(IServiceScopeFactory scopes, Statements statements, IOptions<SeedOptions> options, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await IsThereAsync(cancellationToken))
            return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Organisations.FindAsync([Names.PlatformOrganisation], cancellationToken) is null)
            db.Organisations.Add(new() { Id = Names.PlatformOrganisation }).Entity.Become("FrivilligPlattform", null, now);
        await SeedAdministratorAsync(db, scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), now);
        await SeedClientAsync(db, now, cancellationToken);

        // Replicas that start at once all try; the unique indexes let one through.
        await db.SaveAsync(new("seeded", ""), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True when an earlier start made everything that the settings name.</summary>
    private async Task<bool> IsThereAsync(CancellationToken ct)
    {
        var (email, client, secret) = (options.Value.AdministratorEmail, options.Value.ClientId, options.Value.ClientSecret);
        return await statements.AnyAsync("""SELECT 1 FROM "Organisations" WHERE "Id" = @id""", ct, ("@id", Names.PlatformOrganisation))
            && (string.IsNullOrEmpty(email)
                || await statements.AnyAsync("""SELECT 1 FROM "Accounts" WHERE "NormalizedEmail" = @email""", ct, ("@email", email.ToUpperInvariant())))
            && (string.IsNullOrEmpty(client) || string.IsNullOrEmpty(secret)
                || await statements.AnyAsync(
                    """SELECT 1 FROM "Clients" WHERE "ClientId" = @client AND "SecretHash" = @hash""", ct, ("@client", client), ("@hash", Secret.Hash(secret))));
    }

    private async Task SeedAdministratorAsync(IdentityDb db, UserManager<Account> users, DateTime now)
    {
        if (options.Value is not { AdministratorEmail: { Length: > 0 } email, AdministratorPassword: { Length: > 0 } password }
            || await users.FindByEmailAsync(email) is not null)
        {
            return;
        }

        var account = new Account { Name = "Administrator", Email = email, EmailConfirmed = true, Language = "nb", CreatedAt = now };
        if (await users.CreateAsync(account, password) is { Succeeded: false } weak)
            throw new InvalidOperationException($"Seed:AdministratorPassword is refused: {string.Join(' ', weak.Errors.Select(e => e.Description))}");

        db.Publish(new AccountCreated(account.Id, account.Name, email, account.Language, now));
        foreach (var role in new[] { Roles.PlatformAdministrator, Roles.Operator })
        {
            db.Memberships.Add(new Membership { AccountId = account.Id, OrganisationId = Names.PlatformOrganisation, Role = role, GrantedAt = now });
            db.Publish(new MembershipGranted(account.Id, Names.PlatformOrganisation, role, now));
        }
    }

    private async Task SeedClientAsync(IdentityDb db, DateTime now, CancellationToken ct)
    {
        if (options.Value is not { ClientId: { Length: > 0 } clientId, ClientSecret: { Length: > 0 } secret })
            return;

        if (await db.Clients.SingleOrDefaultAsync(c => c.ClientId == clientId, ct) is { } known)
        {
            known.SecretHash = Secret.Hash(secret);
            return;
        }

        db.Clients.Add(new()
        {
            ClientId = clientId,
            Name = clientId,
            OrganisationId = Names.PlatformOrganisation,
            Role = Roles.PlatformAdministrator,
            Audiences = Audiences.ForMachines,
            SecretHash = Secret.Hash(secret),
            CreatedAt = now,
        });
    }
}
