using Microsoft.AspNetCore.Http;

namespace FrivilligPlattform.Hosting;

/// <summary>The version of a resource as an entity tag.</summary>
public static class ETags
{
    public static string Of(Guid version) => $"\"{version:N}\"";

    /// <summary>Reads a tag that <see cref="Of"/> wrote; null for anything else.</summary>
    public static Guid? Read(string? tag) => Guid.TryParseExact(tag?.Trim().Trim('"'), "N", out var version) ? version : null;

    /// <summary>Tells the caller which version the answer shows; it comes back in <c>If-Match</c>.</summary>
    public static void SetETag(this HttpContext http, Guid version) => http.Response.Headers.ETag = Of(version);
}
