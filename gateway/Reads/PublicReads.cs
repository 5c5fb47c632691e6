using System.Collections.Concurrent;
using System.Security.Cryptography;
using FrivilligPlattform.Gateway.Answers;
using FrivilligPlattform.Gateway.Routing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FrivilligPlattform.Gateway.Reads;

/// <summary>
/// Answers anonymous reads of public facts from memory for a few seconds, one language at a time, and tells those who hold the answer
/// already that it has not changed. A write to the same service through this gateway forgets its answers at once.
/// </summary>
internal sealed class PublicReads(IOptions<GatewayOptions> options) : IDisposable
{
    private static readonly string[] KeptHeaders = ["Content-Type", "Content-Language", "Last-Modified", "Link", "Content-Security-Policy"];

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = options.Value.PublicCacheBytes });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<PublicAnswer?>> running = new();
    private readonly ConcurrentDictionary<string, int> generations = new();

    public void Forget(string service) => generations.AddOrUpdate(service, 1, (_, generation) => generation + 1);

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var resource = RouteTable.ByRoute[http.GetReverseProxyFeature().Route.Config.RouteId];
        var headers = http.Request.Headers;
        if (!resource.PublicReads || !HttpMethods.IsGet(http.Request.Method) || options.Value.PublicCache <= TimeSpan.Zero
            || headers.Authorization.Count > 0 || headers.Cookie.Count > 0 || headers.Range.Count > 0)
        {
            await next(http);
            return;
        }

        var language = Language.Of(http.Request);
        headers.AcceptLanguage = language;
        var key = $"{generations.GetValueOrDefault(resource.Service)}|{language}|{http.Request.Path}{http.Request.QueryString}";
        if ((answers.Get<PublicAnswer>(key) ?? await Fetch(http, next, key)) is { } answer)
            await answer.WriteAsync(http);
    }

    public void Dispose() => answers.Dispose();

    /// <summary>Asks the service, or waits for whoever is asking the same. Null when the answer went to the caller as it is.</summary>
    private async Task<PublicAnswer?> Fetch(HttpContext http, RequestDelegate next, string key)
    {
        var mine = new TaskCompletionSource<PublicAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = running.GetOrAdd(key, mine);
        if (first != mine)
        {
            if (await first.Task.WaitAsync(http.RequestAborted) is { } shared)
                return shared;
            await next(http);
            return null;
        }

        PublicAnswer? answer = null;
        try
        {
            return answer = await Read(http, next);
        }
        finally
        {
            if (answer is not null)
                answers.Set(key, answer, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = options.Value.PublicCache, Size = answer.Body.Length + 1024 });
            running.TryRemove(new(key, mine));
            mine.SetResult(answer);
        }
    }

    private async Task<PublicAnswer?> Read(HttpContext http, RequestDelegate next)
    {
        // What is kept is not encoded, and must be whole even for a caller who holds it already.
        http.Request.Headers.Remove(HeaderNames.AcceptEncoding);
        var condition = http.Request.Headers.IfNoneMatch;
        http.Request.Headers.Remove(HeaderNames.IfNoneMatch);
        http.Request.Headers.Remove(HeaderNames.IfModifiedSince);

        var original = http.Response.Body;
        await using var body = new BoundedBody(original, options.Value.MaxCachedAnswerBytes);
        http.Response.Body = body;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = original;
            http.Request.Headers.IfNoneMatch = condition;
        }

        var response = http.Response;
        if (response.StatusCode == StatusCodes.Status200OK && !body.PassedOn && response.Headers.SetCookie.Count == 0 && MayBeKept(response.Headers.CacheControl.ToString()))
        {
            var bytes = body.ToArray();
            var tag = response.Headers.ETag.ToString() is { Length: > 0 } given ? given : $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
            var kept = KeptHeaders.Where(response.Headers.ContainsKey).Select(name => KeyValuePair.Create(name, response.Headers[name])).ToArray();
            return new(bytes, tag, kept);
        }

        await body.PassOnAsync(http.RequestAborted);
        return null;
    }

    private static bool MayBeKept(string cacheControl) =>
        !cacheControl.Contains("no-store", StringComparison.OrdinalIgnoreCase) && !cacheControl.Contains("private", StringComparison.OrdinalIgnoreCase);
}
