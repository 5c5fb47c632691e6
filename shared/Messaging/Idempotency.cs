using System.Security.Cryptography;
using System.Text.Json;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging;

/// <summary>Marks an endpoint whose request or answer carries a password or another secret: nothing of it is kept for a repetition.</summary>
public sealed class CarriesSecret;

/// <summary>
/// Lets a caller repeat a POST under the same <c>Idempotency-Key</c>: the effect comes once, and the repetition gets the
/// first answer. The key is saved in the transaction of the effect, so of two at once the database lets one through.
/// </summary>
internal sealed class Idempotency(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    private static readonly string[] Kept = ["Location", "ETag", "Content-Type", "Content-Language"];

    public async Task InvokeAsync(HttpContext http, ServiceDb db, TimeProvider clock)
    {
        var key = http.Request.Headers[Header].ToString();
        if (!HttpMethods.IsPost(http.Request.Method) || key.Length is 0 or > IdempotencyKey.MaxLength
            || http.GetEndpoint()?.Metadata.GetMetadata<CarriesSecret>() is not null)
        {
            await next(http);
            return;
        }

        var actor = http.User.IdOrNull()?.ToString() ?? "anonymous";
        var request = await HashAsync(http.Request, http.RequestAborted);
        var earlier = await db.Set<IdempotencyKey>().AsNoTracking()
            .SingleOrDefaultAsync(k => k.Actor == actor && k.Key == key, http.RequestAborted);
        if (earlier is not null)
        {
            await AnswerAgainAsync(http, earlier, request);
            return;
        }

        var row = new IdempotencyKey { Key = key, Actor = actor, Request = request, At = clock.GetUtcNow().UtcDateTime };
        db.Add(row);
        await RunOnceAsync(http, db, row);
    }

    private async Task RunOnceAsync(HttpContext http, ServiceDb db, IdempotencyKey row)
    {
        var body = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
        }
        catch (DbUpdateException exception) when (ServiceDb.IsDuplicate(exception) && exception.Entries.Any(e => e.Entity == row))
        {
            answer.SetLength(0);
            http.Response.Clear();
            http.Response.Body = body;
            await Refuse(http, "already-done", MessagingTexts.AlreadyDone, StatusCodes.Status409Conflict);
            return;
        }
        finally
        {
            http.Response.Body = body;
        }

        await RememberAsync(http, db, row, answer.ToArray());
        answer.Position = 0;
        await answer.CopyToAsync(body, http.RequestAborted);
    }

    private static async Task RememberAsync(HttpContext http, ServiceDb db, IdempotencyKey row, byte[] answer)
    {
        var state = db.Entry(row).State;
        if (http.Response.StatusCode is >= 200 and < 300)
        {
            row.Status = http.Response.StatusCode;
            row.Body = answer;
            row.Headers = JsonSerializer.Serialize(
                Kept.Where(http.Response.Headers.ContainsKey).ToDictionary(h => h, h => http.Response.Headers[h].ToString()));
        }
        else if (state == EntityState.Unchanged)
        {
            db.Remove(row);
        }
        else
        {
            return;
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static async Task AnswerAgainAsync(HttpContext http, IdempotencyKey earlier, string request)
    {
        if (earlier.Request != request)
        {
            await Refuse(http, "idempotency-key-reused", MessagingTexts.KeyReused, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        if (earlier.Status is not { } status)
        {
            await Refuse(http, "already-done", MessagingTexts.AlreadyDone, StatusCodes.Status409Conflict);
            return;
        }

        http.Response.StatusCode = status;
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(earlier.Headers!)!)
            http.Response.Headers[name] = value;
        http.Response.Headers["Idempotent-Replayed"] = "true";
        await http.Response.Body.WriteAsync(earlier.Body);
    }

    private static Task Refuse(HttpContext http, string code, string detail, int status) =>
        new Refusal(code, detail, status).ToProblem().ExecuteAsync(http);

    private static async Task<string> HashAsync(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(await SHA256.HashDataAsync(request.Body, ct));
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
