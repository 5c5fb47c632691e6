using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Hosting;

/// <summary>Lets the platform's own processes call one another's internal endpoints by a shared key that the AppHost hands out.</summary>
public sealed class ServiceKey(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IConfiguration configuration)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "service-key";

    /// <summary>The request header that carries the key.</summary>
    public const string Header = "X-Service-Key";

    /// <summary>The setting that holds the key; without it nobody is let in.</summary>
    public const string Setting = "Identity:ServiceKey";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var expected = configuration[Setting];
        if (string.IsNullOrEmpty(expected) || !Request.Headers.TryGetValue(Header, out var given))
            return Task.FromResult(AuthenticateResult.NoResult());

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given.ToString())))
            return Task.FromResult(AuthenticateResult.Fail("The service key is wrong."));

        var identity = new ClaimsIdentity([new Claim("client", "service")], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }
}
