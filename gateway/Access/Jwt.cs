using System.Buffers.Text;
using System.Text.Json;

namespace FrivilligPlattform.Gateway.Access;

/// <summary>Reads a token without trusting it: only to choose what to ask Identity, which checks it, or to count.</summary>
internal static class Jwt
{
    public static string? Subject(string token) => Claim(token, "sub");

    /// <summary>True when the token says that it was made for this audience and no other.</summary>
    public static bool IsFor(string token, string audience) => Claim(token, "aud") == audience;

    /// <summary>What tells a token from all others, short enough to count by: its signature.</summary>
    public static string Mark(string token) => token[(token.LastIndexOf('.') + 1)..] is { Length: >= 20 and <= 200 } signature ? signature : "";

    private static string? Claim(string token, string name)
    {
        var start = token.IndexOf('.', StringComparison.Ordinal) + 1;
        var end = token.LastIndexOf('.');
        if (start <= 0 || end <= start || token.Length > 8192 || !Base64Url.IsValid(token.AsSpan(start, end - start)))
            return null;

        try
        {
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan(start, end - start)));
            if (payload.RootElement.ValueKind is not JsonValueKind.Object || !payload.RootElement.TryGetProperty(name, out var claim))
                return null;
            return claim.ValueKind switch
            {
                JsonValueKind.String => claim.GetString(),
                JsonValueKind.Array when claim.GetArrayLength() == 1 && claim[0].ValueKind is JsonValueKind.String => claim[0].GetString(),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
