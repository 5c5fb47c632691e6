using System.Text.Json.Serialization;
using FrivilligPlattform.Identity.Clients;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>Tells services and machines where the issuer's endpoints are and what it can do (OpenID Connect Discovery, RFC 8414).</summary>
public static class ShowDiscovery
{
    public sealed record Response(
        [property: JsonPropertyName("issuer")] string Issuer,
        [property: JsonPropertyName("jwks_uri")] string KeysAddress,
        [property: JsonPropertyName("token_endpoint")] string TokenAddress,
        [property: JsonPropertyName("grant_types_supported")] string[] Grants,
        [property: JsonPropertyName("token_endpoint_auth_methods_supported")] string[] ClientAuthentication,
        [property: JsonPropertyName("scopes_supported")] IReadOnlyList<string> Scopes,
        [property: JsonPropertyName("response_types_supported")] string[] ResponseTypes,
        [property: JsonPropertyName("subject_types_supported")] string[] SubjectTypes,
        [property: JsonPropertyName("id_token_signing_alg_values_supported")] string[] Algorithms);

    public static void Map(IEndpointRouteBuilder protocol) => protocol
        .MapGet("/.well-known/openid-configuration", Handle)
        .AllowAnonymous()
        .WithSummary("Discovery document");

    private static Ok<Response> Handle(IOptions<IdentityOptions> options)
    {
        var authority = options.Value.Authority.TrimEnd('/');
        return TypedResults.Ok(new Response(
            options.Value.Authority, $"{authority}/.well-known/jwks", $"{authority}/connect/token", ["client_credentials"],
            ["client_secret_basic", "client_secret_post"], Audiences.ForMachines, [], ["public"], ["ES256"]));
    }
}
