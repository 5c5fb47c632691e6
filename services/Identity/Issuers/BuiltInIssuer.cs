using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>
/// The issuer that needs no further package: ES256 tokens of the type <c>at+jwt</c> (RFC 9068), discovery, key set and client credentials. It knows
/// no browser redirects; people sign in by session.
/// </summary>
public sealed class BuiltInIssuer(KeyRing keys, IOptions<IdentityOptions> options, TimeProvider clock) : IIssuer
{
    /// <summary>The type of an access token (RFC 9068 section 2.1).</summary>
    public const string TokenType = "at+jwt";

    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<IIssuer, BuiltInIssuer>();
    }

    public static void Map(WebApplication app)
    {
        var protocol = app.MapGroup("").WithTags("Issuer");
        ShowDiscovery.Map(protocol);
        ShowKeys.Map(protocol);
        IssueClientToken.Map(protocol);
    }

    public async Task<string> IssueAsync(AccessToken token, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = token.Subject.ToString(),
            [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7().ToString("N"),
            ["client_id"] = token.ClientId,
            ["scope"] = string.Join(' ', token.Audiences),
        };
        if (token.Session is { } session)
            claims[AccessToken.SessionClaim] = session.ToString();
        if (token.Members.Count > 0)
            claims[AccessToken.MemberClaim] = token.Members;

        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = TokenType,
            Issuer = options.Value.Authority,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + options.Value.TokenLifetime,
            Claims = claims,
            SigningCredentials = (await keys.CurrentAsync(ct)).Signer,
        };
        foreach (var audience in token.Audiences)
            descriptor.Audiences.Add(audience);
        return Tokens.CreateToken(descriptor);
    }

    public async Task<Guid?> SessionOfAsync(string token, string audience, CancellationToken ct)
    {
        var result = await Tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = options.Value.Authority,
            ValidAudience = audience,
            ValidTypes = [TokenType],
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKeys = (await keys.CurrentAsync(ct)).Published,
            LifetimeValidator = (from, until, _, _) => from <= clock.GetUtcNow().UtcDateTime && clock.GetUtcNow().UtcDateTime < until,
        });
        return result.IsValid && Guid.TryParse(result.ClaimsIdentity.FindFirst(AccessToken.SessionClaim)?.Value, out var session) ? session : null;
    }
}
