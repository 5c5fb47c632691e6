using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging;

/// <summary>Answers 412 when somebody else changed a row first; nothing is overwritten silently.</summary>
internal sealed class StaleWrites(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (DbUpdateConcurrencyException) when (!http.Response.HasStarted)
        {
            await new Refusal("stale", MessagingTexts.Stale, StatusCodes.Status412PreconditionFailed).ToProblem().ExecuteAsync(http);
        }
    }
}
