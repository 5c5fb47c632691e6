using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FrivilligPlattform.Demo;

/// <summary>A person at the platform, as a browser is: without a session, or with its two cookies and the header that goes with them.</summary>
internal sealed class Browser(HttpClient http)
{
    /// <summary>How long what another service must hear of first may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private string? cookies;
    private string? antiForgery;

    public async Task<Browser> SignInAsync(string email, string password)
    {
        using var response = await SendAsync(HttpMethod.Post, "session", new { email, password });
        await ReadAsync(response);
        var set = response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).ToArray();
        (cookies, antiForgery) = (string.Join("; ", set), set.First(c => c.StartsWith("__Host-fp-csrf=", StringComparison.Ordinal)).Split('=', 2)[1]);
        return this;
    }

    public async Task SignOutAsync()
    {
        using var response = await SendAsync(HttpMethod.Delete, "session", null);
        await ReadAsync(response);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null);
        return await ReadAsync(response);
    }

    /// <summary>Nothing when it was done before.</summary>
    public async Task<JsonElement?> PostAsync(string path, object? body)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body);
        return response.StatusCode is HttpStatusCode.Conflict ? null : await ReadAsync(response);
    }

    /// <summary>The same for what a service knows only once an event has arrived there.</summary>
    public async Task<JsonElement?> PostOnceKnownAsync(string path, object body)
    {
        var started = Environment.TickCount64;
        while (true)
        {
            using var response = await SendAsync(HttpMethod.Post, path, body);
            if (response.StatusCode is not HttpStatusCode.NotFound || Environment.TickCount64 - started > Patience.TotalMilliseconds)
                return response.StatusCode is HttpStatusCode.Conflict ? null : await ReadAsync(response);

            await Task.Delay(100);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, "/api/v1/" + path);
            if (body is not null)
                request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
            if (cookies is not null)
            {
                request.Headers.Add("Cookie", cookies);
                request.Headers.Add("X-CSRF-Token", antiForgery);
            }

            var response = await http.SendAsync(request);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                return response;

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
            response.Dispose();
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new RefusedException($"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
