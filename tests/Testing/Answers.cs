using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Hosting;
using Xunit;

namespace FrivilligPlattform.Testing;

/// <summary>What tests expect of answers.</summary>
public static class Answers
{
    /// <summary>The body of an answer that must have succeeded.</summary>
    public static async Task<JsonElement> Succeeded(this Task<HttpResponseMessage> asked)
    {
        var response = await asked;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {body}");
        return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
    }

    /// <summary>The problem of an answer that a rule must have refused.</summary>
    public static async Task<JsonElement> Refused(this Task<HttpResponseMessage> asked, string code, int status = 409)
    {
        var response = await asked;
        Assert.Equal(status, (int)response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(Refusal.TypePrefix + code, problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    public static async Task HasStatus(this Task<HttpResponseMessage> asked, int status) => Assert.Equal(status, (int)(await asked).StatusCode);

    public static Guid Id(this JsonElement body) => body.GetProperty("id").GetGuid();

    public static JsonElement[] Items(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    public static string? Text(this JsonElement body, string name) => body.GetProperty(name).GetString();
}
