#if FULL_FEED
using System.Buffers.Text;
using System.Data.Common;
using System.Security.Claims;
using Duende.IdentityServer;
using Duende.IdentityServer.Configuration;
using Duende.IdentityServer.EntityFramework.DbContexts;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Stores;
using Duende.IdentityServer.Validation;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Clients;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Models = Duende.IdentityServer.Models;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>
/// The issuer where Duende's packages are at hand: keys, discovery and token endpoint are Duende IdentityServer's; accounts, memberships, clients
/// and audiences are the same as with the built-in issuer. It needs a licence in production.
/// </summary>
public sealed class DuendeIssuer(IIdentityServerTools tools, ITokenValidator validator, IOptions<IdentityOptions> options) : IIssuer
{
    public static void Add(WebApplicationBuilder builder)
    {
        var identity = builder.Configuration.GetSection("Identity").Get<IdentityOptions>() ?? new();
        builder.Services.AddAuthentication().AddIdentityCookies();
        new IdentityBuilder(typeof(Account), builder.Services).AddSignInManager();
        builder.Services.AddIdentityServer(server =>
            {
                server.IssuerUri = identity.Authority;
                server.LowerCaseIssuerUri = false;
                server.LicenseKey = identity.DuendeLicenseKey;
                server.EmitScopesAsSpaceDelimitedStringInJwt = true;
                server.JwtValidationClockSkew = TimeSpan.FromSeconds(30);
                server.Authentication.CookieAuthenticationScheme = IdentityConstants.ApplicationScheme;
                server.KeyManagement.SigningAlgorithms = [new SigningAlgorithmOptions("ES256")];
                server.KeyManagement.RotationInterval = identity.KeyLifetime;
                server.KeyManagement.PropagationTime = identity.KeyOverlap;
                server.KeyManagement.RetentionDuration = identity.KeyOverlap;
            })
            .AddOperationalStore(store =>
            {
                store.ResolveDbContextOptions = Configure;
                store.EnableTokenCleanup = true;
                store.RemoveConsumedTokens = true;
            })
            .AddInMemoryIdentityResources([new Models.IdentityResources.OpenId()])
            .AddInMemoryApiScopes(Audiences.All.Select(a => new Models.ApiScope(a)))
            .AddInMemoryApiResources(Audiences.All.Select(a => new Models.ApiResource(a, [AccessToken.MemberClaim]) { Scopes = { a } }))
            .AddClientStore<RegisteredClients>()
            .AddAspNetIdentity<Account>()
            .AddProfileService<MemberProfile>();

        // IdentityServer makes its cookie the default way to sign in; here it is the token, as in every service.
        builder.Services.Configure<Microsoft.AspNetCore.Authentication.AuthenticationOptions>(scheme => scheme.DefaultScheme = JwtBearerDefaults.AuthenticationScheme);
        builder.Services.AddScoped<IIssuer, DuendeIssuer>();
        builder.Services.AddHostedService<OperationalTables>();
    }

    public static void Map(WebApplication app) => app.UseIdentityServer();

    public Task<string> IssueAsync(AccessToken token, CancellationToken ct)
    {
        List<Claim> claims = [new("sub", token.Subject.ToString()), .. token.Members.Select(m => new Claim(AccessToken.MemberClaim, m))];
        if (token.Session is { } session)
            claims.Add(new(AccessToken.SessionClaim, session.ToString()));
        return tools.IssueClientJwtAsync(
            token.ClientId, (int)options.Value.TokenLifetime.TotalSeconds, scopes: token.Audiences, audiences: token.Audiences, additionalClaims: claims);
    }

    public async Task<Guid?> SessionOfAsync(string token, string audience, CancellationToken ct)
    {
        var result = await validator.ValidateAccessTokenAsync(token);
        return !result.IsError && result.Claims is { } claims
            && claims.Any(c => c.Type == "aud" && c.Value == audience)
            && Guid.TryParse(claims.FirstOrDefault(c => c.Type == AccessToken.SessionClaim)?.Value, out var session)
                ? session
                : null;
    }

    private static void Configure(IServiceProvider services, DbContextOptionsBuilder store)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var address = configuration.GetConnectionString(Names.Database(Names.Identity));
        if (configuration["Database:Provider"] == "SqlServer")
            store.UseSqlServer(address);
        else
            store.UseSqlite(address);
    }

    /// <summary>Machine clients from the database, and the gateway, whose tokens are made from sessions and by no grant.</summary>
    public sealed class RegisteredClients(IdentityDb db, IOptions<IdentityOptions> options) : IClientStore
    {
        public async Task<Models.Client?> FindClientByIdAsync(string clientId)
        {
            if (clientId == Names.Gateway)
                return new() { ClientId = clientId, AllowedGrantTypes = ["session"], RequireClientSecret = false };

            return await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.ClientId == clientId) is { } client ? ToModel(client) : null;
        }

        private Models.Client ToModel(Client client) => new()
        {
            ClientId = client.ClientId,
            ClientName = client.Name,
            AllowedGrantTypes = Models.GrantTypes.ClientCredentials,
            // The same hash, in the alphabet IdentityServer compares.
            ClientSecrets = { new Models.Secret(Convert.ToBase64String(Base64Url.DecodeFromChars(client.SecretHash))) },
            AllowedScopes = [.. client.Audiences],
            AccessTokenLifetime = (int)options.Value.TokenLifetime.TotalSeconds,
            ClientClaimsPrefix = "",
            Claims =
            {
                new Models.ClientClaim("sub", client.Id.ToString()),
                new Models.ClientClaim(AccessToken.MemberClaim, AccessToken.Member(client.OrganisationId, client.Role)),
            },
        };
    }

    /// <summary>Puts memberships into tokens, and lets only who still exists have one.</summary>
    public sealed class MemberProfile(IdentityDb db) : IProfileService
    {
        public async Task GetProfileDataAsync(Models.ProfileDataRequestContext context)
        {
            if (Guid.TryParse(context.Subject.FindFirst("sub")?.Value, out var id) && context.RequestedClaimTypes.Contains(AccessToken.MemberClaim))
            {
                var memberships = await db.Memberships.AsNoTracking().Where(m => m.AccountId == id).ToListAsync();
                context.IssuedClaims.AddRange(memberships.Select(m => new Claim(AccessToken.MemberClaim, AccessToken.Member(m.OrganisationId, m.Role))));
            }
        }

        public async Task IsActiveAsync(Models.IsActiveContext context) =>
            context.IsActive = Guid.TryParse(context.Subject.FindFirst("sub")?.Value, out var id)
                && (await db.Accounts.AnyAsync(a => a.Id == id) || await db.Clients.AnyAsync(c => c.Id == id));
    }

    /// <summary>Makes the tables of IdentityServer's operational store beside this service's own, once.</summary>
    public sealed class OperationalTables(IServiceScopeFactory scopes) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<PersistedGrantDbContext>();
            try
            {
                await store.Keys.AnyAsync(cancellationToken);
            }
            catch (DbException)
            {
                await store.Database.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken);
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
#endif
