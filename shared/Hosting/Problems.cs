using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Hosting;

/// <summary>Turns what went wrong into RFC 9457 problem details in the user's language; nothing inside leaks.</summary>
internal sealed class Problems(IProblemDetailsService problems, ILogger<Problems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        if (exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (exception is BadHttpRequestException bad)
        {
            http.Response.StatusCode = bad.StatusCode;
        }
        else
        {
            logger.LogError(exception, "A request failed: {Method} {Route}", http.Request.Method, http.GetEndpoint()?.DisplayName);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = { Status = http.Response.StatusCode } });
    }

    /// <summary>Gives each problem a title people can read and a stable type, and camel-cases the names of fields.</summary>
    public static void Customize(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        if (problem is HttpValidationProblemDetails invalid)
        {
            problem.Title = HostingTexts.Invalid;
            problem.Type = "urn:frivillig:problem:invalid";
            invalid.Errors = invalid.Errors.ToDictionary(e => CamelCase(e.Key), e => e.Value);
        }
        else if (problem.Type?.StartsWith("urn:frivillig:", StringComparison.Ordinal) != true)
        {
            (problem.Type, problem.Title) = status switch
            {
                StatusCodes.Status400BadRequest => ("urn:frivillig:problem:malformed", HostingTexts.Malformed),
                StatusCodes.Status401Unauthorized => ("urn:frivillig:problem:sign-in", HostingTexts.SignInFirst),
                StatusCodes.Status403Forbidden => ("urn:frivillig:problem:no-access", HostingTexts.NoAccess),
                StatusCodes.Status404NotFound => ("urn:frivillig:problem:not-found", HostingTexts.NotFound),
                StatusCodes.Status413PayloadTooLarge => ("urn:frivillig:problem:too-large", HostingTexts.TooLarge),
                >= 500 => ("urn:frivillig:problem:broken", HostingTexts.Broken),
                _ => (problem.Type, problem.Title),
            };
        }

        // What was said of the answer before it failed is forgotten by then.
        context.HttpContext.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        problem.Extensions["traceId"] = System.Diagnostics.Activity.Current?.Id ?? context.HttpContext.TraceIdentifier;
    }

    private static string CamelCase(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
