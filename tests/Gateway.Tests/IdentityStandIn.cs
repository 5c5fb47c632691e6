using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FrivilligPlattform.Gateway.Tests;

/// <summary>Identity as the gateway knows it: sessions, and the exchange of a session or portal token for a token of one service.</summary>
public sealed class IdentityStandIn
{
    public const string Key = "the key of this test house";

    private int exchanges;

    public IdentityStandIn() => Service.Answer = AnswerAsync;

    public StandIn Service { get; } = new("identity");

    /// <summary>Accounts by session.</summary>
    public ConcurrentDictionary<string, string> Sessions { get; } = new();

    public int Exchanges => exchanges;

    public int ExpiresIn { get; set; } = 300;

    public string SignIn(string account)
    {
        var session = $"s-{Guid.CreateVersion7():N}";
        Sessions[session] = account;
        return session;
    }

    /// <summary>A token shaped like Identity's; the stand-ins do not check signatures.</summary>
    public static string Token(string account, string audience, string sid = "")
    {
        static string Part(object json) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"{Part(new { alg = "ES256", typ = "at+jwt" })}.{Part(new { sub = account, aud = audience, sid })}.{Part($"signature of {account} for {audience} {sid}")}";
    }

    public static (string Account, string Audience, string Sid) Read(string token)
    {
        var part = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        var json = JsonNode.Parse(Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '=')))!;
        return (json["sub"]!.ToString(), json["aud"]!.ToString(), json["sid"]!.ToString());
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var body = Service.Last.Body;
        if (http.Request.Path == "/internal/token")
        {
            await ExchangeAsync(http, body);
        }
        else if (http.Request.Path == "/api/v1/session" && HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.SetCookie = $"__Host-fp-session={SignIn("kari")}; HttpOnly; Secure; SameSite=Lax; Path=/";
            await http.Response.WriteAsJsonAsync(new { accountId = "kari" });
        }
        else if (http.Request.Path == "/api/v1/session" && HttpMethods.IsDelete(http.Request.Method))
        {
            Sessions.TryRemove(http.Request.Cookies["__Host-fp-session"] ?? "", out _);
            http.Response.Headers.SetCookie = "__Host-fp-session=; Max-Age=0; Secure; SameSite=Lax; Path=/";
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await http.Response.WriteAsJsonAsync(new { service = "identity" });
        }
    }

    private async Task ExchangeAsync(HttpContext http, string body)
    {
        Interlocked.Increment(ref exchanges);
        var question = JsonNode.Parse(body)!;
        var audience = question["audience"]!.ToString();
        var account = question["session"] is { } session ? Sessions.GetValueOrDefault(session.ToString())
            : Read(question["subjectToken"]!.ToString()) is { Audience: "portal" } subject && Sessions.Values.Contains(subject.Account) ? subject.Account : null;
        if (http.Request.Headers["X-Service-Key"] != Key || account is null)
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            await http.Response.WriteAsJsonAsync(new { accessToken = Token(account, audience, exchanges.ToString()), expiresIn = ExpiresIn });
    }
}
