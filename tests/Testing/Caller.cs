using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace FrivilligPlattform.Testing;

/// <summary>A person (or system) who calls the public API as a browser would: one cookie, and the anti-forgery header with what changes state.</summary>
public sealed class Caller(HttpClient client)
{
    private readonly Dictionary<string, string> cookies = [];

    public Task<JsonElement> GetAsync(string path) => OkAsync(HttpMethod.Get, path);

    public Task<JsonElement> PostAsync(string path, object? body = null) => OkAsync(HttpMethod.Post, path, body);

    /// <summary>Changes the resource at the version it is read at now.</summary>
    public async Task<JsonElement> PutAsync(string path, object body)
    {
        using var current = await SendAsync(HttpMethod.Get, path);
        return await OkAsync(HttpMethod.Put, path, body, current.Headers.ETag?.ToString());
    }

    /// <summary>Sends a request and leaves the answer to be looked at.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Headers.Add("Accept-Language", "nb");
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        if (cookies.TryGetValue("__Host-fp-csrf", out var token))
            request.Headers.Add("X-CSRF-Token", token);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var pair in set.Select(c => c.Split(';')[0].Split('=', 2)))
                cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    private async Task<JsonElement> OkAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var answer = await SendAsync(method, path, body, ifMatch);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} answered {(int)answer.StatusCode}: {text}");
        return answer.StatusCode == HttpStatusCode.NoContent || text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
