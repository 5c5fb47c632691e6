using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Portal.Tests;

/// <summary>Answers over real HTTP as the gateway's public API would, and remembers what it was asked.</summary>
public sealed class FakeGateway : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<Asked, Reply>> replies = new();
    private readonly ConcurrentQueue<Asked> asked = new();
    private readonly WebApplication app;

    public FakeGateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>One request as it arrived.</summary>
    public sealed record Asked(string Method, string Path, string Query, IHeaderDictionary Headers, JsonNode? Body);

    /// <summary>What goes back.</summary>
    public sealed record Reply(object? Body = null, int Status = 200, string? Cookie = null, string? ETag = null);

    public string Address { get; private set; } = "";

    public async Task StartAsync()
    {
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>From now on this is answered, such as `GET me`.</summary>
    public void On(string request, object? body, int status = 200, string? cookie = null, string? etag = null) =>
        replies[request] = _ => new(body, status, cookie, etag);

    public void On(string request, Func<Asked, Reply> reply) => replies[request] = reply;

    public void Refuse(string request, string code, string detail, int status = 409) =>
        On(request, new { type = $"urn:frivillig:refusal:{code}", title = "Nei", detail, status }, status);

    public void Invalid(string request, string field, string text) =>
        On(request, new { title = "Ugyldig", status = 400, errors = new Dictionary<string, string[]> { [field] = [text] } }, 400);

    /// <summary>What was asked under this name, in order.</summary>
    public IReadOnlyList<Asked> All(string request) => [.. asked.Where(a => $"{a.Method} {a.Path}" == request)];

    public Asked Last(string request) => All(request)[^1];

    public void Reset()
    {
        replies.Clear();
        asked.Clear();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        var text = await new StreamReader(http.Request.Body).ReadToEndAsync();
        var one = new Asked(
            http.Request.Method, http.Request.Path.Value!["/api/v1/".Length..], http.Request.QueryString.Value ?? "",
            new HeaderDictionary(http.Request.Headers.ToDictionary()), text.Length == 0 ? null : JsonNode.Parse(text));
        asked.Enqueue(one);
        var reply = replies.TryGetValue($"{one.Method} {one.Path}", out var known) ? known(one) : new(new { title = "Fins ikke", status = 404 }, 404);
        if (reply.Cookie is not null)
            http.Response.Headers.Append("Set-Cookie", reply.Cookie);
        if (reply.ETag is not null)
            http.Response.Headers.ETag = reply.ETag;
        http.Response.StatusCode = reply.Status;
        if (reply.Body is not null)
            await http.Response.WriteAsJsonAsync(reply.Body);
    }
}
