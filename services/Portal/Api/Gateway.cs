using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrivilligPlattform.Portal.Api;

/// <summary>The one way out of the portal: the gateway's public API, asked in the name and language of the person at the page.</summary>
public sealed class Gateway(HttpClient http, IHttpContextAccessor accessor)
{
    /// <summary>JSON as the API speaks it: camelCase, choices as words.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private int posts;

    private HttpContext Request => accessor.HttpContext ?? throw new InvalidOperationException("The gateway is asked within a request.");

    public Task<Answer<T>> Get<T>(string path, CancellationToken ct = default) => Send<T>(HttpMethod.Get, path, null, null, ct);

    /// <summary>Posts once per rendered form: the form's key travels along, so a double click does nothing twice.</summary>
    public Task<Answer<T>> Post<T>(string path, object? body = null, CancellationToken ct = default) => Send<T>(HttpMethod.Post, path, body ?? new { }, null, ct);

    /// <summary>Changes what was read under the given ETag; a stale one is refused.</summary>
    public Task<Answer<T>> Put<T>(string path, object body, string? etag, CancellationToken ct = default) => Send<T>(HttpMethod.Put, path, body, etag, ct);

    public Task<Answer<T>> Delete<T>(string path, object? body = null, CancellationToken ct = default) => Send<T>(HttpMethod.Delete, path, body, null, ct);

    /// <summary>A file as the API sends it, to be passed on to the browser.</summary>
    public async Task<Answer<Download>> Download(string path, CancellationToken ct = default)
    {
        using var request = Ask(HttpMethod.Get, path);
        try
        {
            using var response = await http.SendAsync(request, ct);
            if (!response.IsSuccessStatusCode)
                return await Read<Download>(response, ct);

            var content = response.Content;
            var name = content.Headers.ContentDisposition?.FileNameStar ?? content.Headers.ContentDisposition?.FileName?.Trim('"');
            var file = new Download(await content.ReadAsByteArrayAsync(ct), content.Headers.ContentType?.ToString() ?? "application/octet-stream", name);
            return new() { Status = response.StatusCode, Value = file };
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return new() { Status = HttpStatusCode.ServiceUnavailable, Problem = Problem.Unreachable() };
        }
    }

    /// <summary>A request in the name and language of the person at the page.</summary>
    private HttpRequestMessage Ask(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, $"api/v1/{path}");
        if (Bearer.Of(Request) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("Accept-Language", Request.Request.Headers.AcceptLanguage.ToString());
        if (Request.Connection.RemoteIpAddress is { } address)
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", Request.Request.Headers["X-Forwarded-For"] is { Count: > 0 } known ? known.ToString() : address.ToString());
        return request;
    }

    private async Task<Answer<T>> Send<T>(HttpMethod method, string path, object? body, string? etag, CancellationToken ct)
    {
        using var request = Ask(method, path);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        if (method == HttpMethod.Post && FormKey.Of(Request) is { } key)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", $"{key}-{Interlocked.Increment(ref posts)}");
        if (body is not null)
            request.Content = JsonContent.Create(body, options: Json);

        try
        {
            using var response = await http.SendAsync(request, ct);
            RelayCookies(response);
            if (response.StatusCode is HttpStatusCode.Unauthorized && method == HttpMethod.Get && request.Headers.Authorization is not null)
                throw new SignedOutException();

            return await Read<T>(response, ct);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return new() { Status = HttpStatusCode.ServiceUnavailable, Problem = Problem.Unreachable() };
        }
    }

    private static async Task<Answer<T>> Read<T>(HttpResponseMessage response, CancellationToken ct)
    {
        var etag = response.Headers.ETag?.ToString();
        var text = await response.Content.ReadAsStringAsync(ct);
        if (response.IsSuccessStatusCode)
        {
            var value = text.Length == 0 || typeof(T) == typeof(Nothing) ? default : JsonSerializer.Deserialize<T>(text, Json);
            return new() { Status = response.StatusCode, Value = value, ETag = etag };
        }

        return new() { Status = response.StatusCode, Problem = Problem.Read(response.StatusCode, text), ETag = etag };
    }

    /// <summary>The session cookie comes from Identity and belongs in the browser.</summary>
    private void RelayCookies(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var cookies) || Request.Response.HasStarted)
            return;

        foreach (var cookie in cookies)
            Request.Response.Headers.Append("Set-Cookie", cookie);
    }
}
