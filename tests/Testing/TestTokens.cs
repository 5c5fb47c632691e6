using System.Security.Claims;
using System.Security.Cryptography;
using FrivilligPlattform.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FrivilligPlattform.Testing;

/// <summary>Signs tokens that a service under test accepts through its real validation.</summary>
public static class TestTokens
{
    public const string Issuer = "http://identity.test";

    public static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "test" };

    /// <summary>A token for an account with memberships, for the audience named.</summary>
    public static string Sign(string audience, Guid accountId, IEnumerable<(Guid Organisation, string Role)> memberships, DateTime? expires = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            TokenType = "at+jwt",
            IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            Expires = expires ?? TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
            Subject = new ClaimsIdentity(
            [
                new Claim("sub", accountId.ToString()),
                new Claim("sid", accountId.ToString()),
                .. memberships.Select(m => new Claim(Users.MemberClaim, $"{m.Organisation}:{m.Role}")),
            ]),
        });
}
