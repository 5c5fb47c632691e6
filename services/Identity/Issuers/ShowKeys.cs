using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Tokens;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>The public halves of all keys in use: the one that signs, the one that will, and those whose last tokens may still be on their way (RFC 7517).</summary>
public static class ShowKeys
{
    public sealed record Response([property: JsonPropertyName("keys")] IReadOnlyList<Key> Keys);

    public sealed record Key(
        [property: JsonPropertyName("kty")] string Type,
        [property: JsonPropertyName("use")] string Use,
        [property: JsonPropertyName("alg")] string Algorithm,
        [property: JsonPropertyName("kid")] string Id,
        [property: JsonPropertyName("crv")] string Curve,
        [property: JsonPropertyName("x")] string X,
        [property: JsonPropertyName("y")] string Y);

    public static void Map(IEndpointRouteBuilder protocol) => protocol
        .MapGet("/.well-known/jwks", Handle)
        .AllowAnonymous()
        .WithSummary("Key set");

    private static async Task<Ok<Response>> Handle(KeyRing keys, CancellationToken ct) =>
        TypedResults.Ok(new Response([.. (await keys.ReadAsync(ct)).Published.Select(ToKey)]));

    private static Key ToKey(ECDsaSecurityKey key)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new("EC", "sig", "ES256", key.KeyId, "P-256", Base64UrlEncoder.Encode(point.X!), Base64UrlEncoder.Encode(point.Y!));
    }
}
