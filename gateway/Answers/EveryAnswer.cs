using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Gateway.Answers;

/// <summary>Puts on every answer what browsers are told to refuse, and the id by which the request is found in the logs.</summary>
internal sealed class EveryAnswer(RequestDelegate next, IOptions<GatewayOptions> options)
{
    public const string CorrelationHeader = "X-Correlation-Id";

    private readonly string policy = string.Join("; ",
        "default-src 'self'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'", "script-src 'self'", "style-src 'self'",
        $"img-src 'self' data: {string.Join(' ', options.Value.ImageSources)}".TrimEnd());

    public Task InvokeAsync(HttpContext http)
    {
        // One id for the caller, the logs and the services behind, whether or not anybody listens to traces.
        http.TraceIdentifier = Activity.Current?.TraceId.ToHexString() ?? Given(http.Request.Headers.TraceParent.ToString()) ?? ActivityTraceId.CreateRandom().ToHexString();
        http.Response.OnStarting(Finish, (this, http));
        return next(http);
    }

    /// <summary>The trace a caller, such as the portal, is already in; null when it names none.</summary>
    private static string? Given(string parent) => parent.Length == 55 && ActivityContext.TryParse(parent, null, out var context) ? context.TraceId.ToHexString() : null;

    private static Task Finish(object state)
    {
        var (self, http) = ((EveryAnswer, HttpContext))state;
        var headers = http.Response.Headers;
        // A page may state a stricter policy of its own; one that opens the door to inline script is replaced.
        if (headers.ContentSecurityPolicy.Count == 0 || headers.ContentSecurityPolicy.ToString().Contains("unsafe-", StringComparison.Ordinal))
            headers.ContentSecurityPolicy = self.policy;
        headers.XContentTypeOptions = "nosniff";
        // Only a page made to be shown on other sites says so, in its own policy.
        if (headers.ContentSecurityPolicy.ToString().Contains("frame-ancestors *", StringComparison.Ordinal))
            headers.Remove("X-Frame-Options");
        else
            headers.XFrameOptions = "DENY";
        // A page whose address holds the code of a letter tells nobody where one came from.
        if (headers["Referrer-Policy"] != "no-referrer")
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers[CorrelationHeader] = http.TraceIdentifier;
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (headers.CacheControl.Count == 0 && http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        headers.Remove("Server");
        headers.Remove("X-Powered-By");
        return Task.CompletedTask;
    }
}
