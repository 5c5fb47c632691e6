using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace FrivilligPlattform.Gateway.Answers;

/// <summary>A refusal or failure that the gateway answers itself: problem details for programs, a plain page for a browser that asked for one.</summary>
internal sealed record GatewayProblem(int Status, string Code, string Text)
{
    public static readonly GatewayProblem NotFound = new(StatusCodes.Status404NotFound, "not-found", nameof(NotFound));
    public static readonly GatewayProblem TooLarge = new(StatusCodes.Status413PayloadTooLarge, "too-large", nameof(TooLarge));
    public static readonly GatewayProblem Malformed = new(StatusCodes.Status400BadRequest, "malformed", nameof(Malformed));
    public static readonly GatewayProblem TooManyRequests = new(StatusCodes.Status429TooManyRequests, "too-many-requests", nameof(TooManyRequests));
    public static readonly GatewayProblem AntiForgery = new(StatusCodes.Status403Forbidden, "anti-forgery", nameof(AntiForgery));
    public static readonly GatewayProblem Unavailable = new(StatusCodes.Status503ServiceUnavailable, "unavailable", nameof(Unavailable));
    public static readonly GatewayProblem TimedOut = new(StatusCodes.Status504GatewayTimeout, "timed-out", nameof(TimedOut));
    public static readonly GatewayProblem Broken = new(StatusCodes.Status502BadGateway, "broken", nameof(Broken));

    /// <summary>Answers the request with this problem in the caller's language; <paramref name="retryAfter"/> says when to try again.</summary>
    public async Task WriteAsync(HttpContext http, TimeSpan? retryAfter = null)
    {
        if (http.Response.HasStarted)
            return;

        http.Response.Clear();
        http.Response.StatusCode = Status;
        http.Response.Headers.CacheControl = "no-store";
        if (retryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

        var language = Language.Of(http.Request);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            var text = WebUtility.HtmlEncode(Texts.Get(Text));
            await http.Response.WriteAsync(
                $"<!DOCTYPE html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>{text}</title><main><h1>{text}</h1><p><a href=\"/\">frivillig</a></p></main></html>",
                Encoding.UTF8, http.RequestAborted);
            return;
        }

        var problem = new ProblemDetails { Status = Status, Type = $"urn:frivillig:problem:{Code}", Title = Texts.Get(Text) };
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem });
    }
}
