using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FrivilligPlattform.Recruitment.Tests;

/// <summary>Calls of the API in one line, with the answer in the message when it is not the one that was expected.</summary>
public static class Calls
{
    public static async Task<JsonElement> ShowAsync(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await client.GetAsync(path, TestContext.Current.CancellationToken), expected);

    /// <summary>Posts and expects success.</summary>
    public static async Task<JsonElement> PostAsync(this HttpClient client, string path, object? body = null)
    {
        var answer = await client.SendAsync(HttpMethod.Post, path, body);
        return await ReadAsync(answer, answer.IsSuccessStatusCode ? answer.StatusCode : HttpStatusCode.OK);
    }

    /// <summary>Posts and expects a problem with that status.</summary>
    public static async Task<JsonElement> RefusedAsync(this HttpClient client, string path, object? body, HttpStatusCode expected = HttpStatusCode.Conflict) =>
        await ReadAsync(await client.SendAsync(HttpMethod.Post, path, body), expected);

    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == answer.StatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public static Guid Id(this JsonElement answer) => answer.GetProperty("id").GetGuid();

    public static string Text(this JsonElement answer, string name) => answer.GetProperty(name).GetString() ?? "";

    public static JsonElement[] Items(this JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray()];

    /// <summary>The code of a refusal.</summary>
    public static string Code(this JsonElement problem) => problem.Text("type").Replace("urn:frivillig:refusal:", "", StringComparison.Ordinal);
}
