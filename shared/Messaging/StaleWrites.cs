using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// When somebody else changed a row first: a request that names the version it means (<c>If-Match</c>) is answered 412, and nothing
/// is overwritten silently; one that names none meant the row as it is, so it is decided once more on what is there now. Two who
/// accept at the same moment both get their answer.
/// </summary>
internal sealed class StaleWrites(RequestDelegate next)
{
    private const int Attempts = 5;

    /// <summary>A greater body is not kept for another attempt.</summary>
    private const int MostBytes = 64 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!MayBeDecidedAgain(http.Request))
        {
            await OnceAsync(http);
            return;
        }

        var db = http.RequestServices.GetRequiredService<ServiceDb>();
        http.Request.EnableBuffering();
        for (var attempt = 1; ; attempt++)
        {
            var written = db.Writes;
            try
            {
                await next(http);
                return;
            }
            catch (DbUpdateConcurrencyException) when (!http.Response.HasStarted)
            {
                // What was saved before the clash must not be done twice.
                if (attempt == Attempts || db.Writes != written)
                {
                    await RefuseAsync(http);
                    return;
                }

                db.ChangeTracker.Clear();
                http.Request.Body.Position = 0;
            }
        }
    }

    private static bool MayBeDecidedAgain(HttpRequest request) =>
        (HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsDelete(request.Method))
        && request.Headers.IfMatch.Count == 0 && (request.ContentLength ?? 0) <= MostBytes;

    private async Task OnceAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (DbUpdateConcurrencyException) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http);
        }
    }

    private static Task RefuseAsync(HttpContext http) =>
        new Refusal("stale", MessagingTexts.Stale, StatusCodes.Status412PreconditionFailed).ToProblem().ExecuteAsync(http);
}
