using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FrivilligPlattform.Gateway.Reads;

/// <summary>A public answer that is kept: its body, its tag and the headers that describe it.</summary>
internal sealed record PublicAnswer(byte[] Body, string Tag, KeyValuePair<string, StringValues>[] Headers)
{
    /// <summary>Sends the answer, or 304 to a caller who holds it.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Accept-Language, Authorization, Cookie";
        if (Matches(http.Request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentLength = null;
            response.Headers.Remove(HeaderNames.ContentType);
            return;
        }

        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, http.RequestAborted);
    }

    private bool Matches(StringValues condition) =>
        EntityTagHeaderValue.TryParseList(condition, out var held) && EntityTagHeaderValue.TryParse(Tag, out var own)
        && held.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: false));
}
