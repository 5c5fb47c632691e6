using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;
using FrivilligPlattform.Identity.Clients;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>A machine gets a token with its own credentials (RFC 6749 section 4.4), in the header or in the form. Scopes are the names of services.</summary>
public static class IssueClientToken
{
    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope);

    /// <summary>An error of the protocol (RFC 6749 section 5.2).</summary>
    public sealed record Error([property: JsonPropertyName("error")] string Code);

    public static void Map(IEndpointRouteBuilder protocol) => protocol
        .MapPost("/connect/token", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Token for a machine client");

    private static async Task<Results<Ok<Response>, JsonHttpResult<Error>>> Handle(HttpContext http, IdentityDb db, IIssuer issuer, IOptions<IdentityOptions> options, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
            return Refuse("invalid_request");

        var form = await http.Request.ReadFormAsync(ct);
        if (form["grant_type"] != "client_credentials")
            return Refuse(form.ContainsKey("grant_type") ? "unsupported_grant_type" : "invalid_request");

        var (id, secret) = Basic(http.Request) ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        if (id.Length is 0 or > Client.ClientIdMaxLength || secret.Length is 0 or > Secret.MaxLength
            || await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.ClientId == id, ct) is not { } client
            || !Secret.Matches(secret, client.SecretHash))
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"token\"";
            return Refuse("invalid_client", StatusCodes.Status401Unauthorized);
        }

        var asked = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var audiences = asked.Count == 0 ? client.Audiences : asked;
        if (audiences.Except(client.Audiences).Any())
            return Refuse("invalid_scope");

        var token = await issuer.IssueAsync(
            new(client.Id, client.ClientId, null, audiences, [AccessToken.Member(client.OrganisationId, client.Role)]), ct);
        return TypedResults.Ok(new Response(token, "Bearer", (int)options.Value.TokenLifetime.TotalSeconds, string.Join(' ', audiences)));
    }

    private static JsonHttpResult<Error> Refuse(string code, int status = StatusCodes.Status400BadRequest) => TypedResults.Json(new Error(code), statusCode: status);

    private static (string Id, string Secret)? Basic(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !"Basic".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 0 and < 1000 } parameter)
        {
            return null;
        }

        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var length))
            return null;

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (Uri.UnescapeDataString(text[..colon]), Uri.UnescapeDataString(text[(colon + 1)..]));
    }
}
