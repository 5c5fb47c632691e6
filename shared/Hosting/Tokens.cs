using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace FrivilligPlattform.Hosting;

/// <summary>Trusts only Identity's tokens: by discovery, for this process as audience.</summary>
public static class Tokens
{
    /// <summary>The header by which a service tells the gateway that it refused a token, also where it then answered as it answers anybody.</summary>
    public const string Refused = "X-Token-Refused";

    /// <summary>The only type of token that opens an endpoint (RFC 9068).</summary>
    public const string Type = "at+jwt";

    internal static void AddTokens(this WebApplicationBuilder builder, string audience)
    {
        var authority = builder.Configuration["Identity:Authority"];
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(options =>
            {
                options.Authority = authority;
                options.Audience = audience;
                options.MapInboundClaims = false;
                // Between processes of one house the address is internal; what is public stands behind TLS in front of the gateway.
                options.RequireHttpsMetadata = false;
                options.RefreshInterval = TimeSpan.FromSeconds(5);
                options.TokenValidationParameters = new()
                {
                    ValidIssuer = authority,
                    ValidAudience = audience,
                    ValidTypes = [Type],
                    ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                    NameClaimType = "sub",
                    ClockSkew = TimeSpan.FromSeconds(30),
                };
                options.Events = new()
                {
                    OnAuthenticationFailed = failed =>
                    {
                        failed.Response.Headers[Refused] = "1";
                        return Task.CompletedTask;
                    },
                };
            })
            .AddScheme<AuthenticationSchemeOptions, ServiceKey>(ServiceKey.SchemeName, null);
    }
}
