using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Gateway.Tests;

/// <summary>A real gateway on a port of its own in front of stand-ins for every service.</summary>
public sealed class GatewayApp : IAsyncDisposable
{
    private readonly List<HttpClient> clients = [];
    private WebApplication? app;

    private GatewayApp()
    {
        Services = Names.Services.Where(s => s != Names.Identity).Append(Names.Portal).ToDictionary(s => s, s => new StandIn(s));
        Services[Names.Identity] = Identity.Service;
    }

    public IdentityStandIn Identity { get; } = new();

    public Dictionary<string, StandIn> Services { get; }

    public StandIn this[string service] => Services[service];

    public string Address { get; private set; } = "";

    public static async Task<GatewayApp> StartAsync(params (string Key, string? Value)[] settings)
    {
        var gateway = new GatewayApp();
        await Task.WhenAll(gateway.Services.Values.Select(s => s.StartAsync()));
        await gateway.StartGatewayAsync(settings);
        return gateway;
    }

    /// <summary>A second gateway in front of the same services.</summary>
    public async Task<GatewayApp> BesideAsync(params (string Key, string? Value)[] settings)
    {
        var other = new GatewayApp();
        foreach (var (name, service) in Services)
            other.Services[name] = service;
        await other.StartGatewayAsync(settings);
        return other;
    }

    public HttpClient Client(string? session = null, string? bearer = null)
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        var client = new HttpClient(handler) { BaseAddress = new(Address), Timeout = TimeSpan.FromSeconds(30) };
        if (session is not null)
            client.DefaultRequestHeaders.Add("Cookie", $"__Host-fp-session={session}");
        if (bearer is not null)
            client.DefaultRequestHeaders.Add("Authorization", $"Bearer {bearer}");
        clients.Add(client);
        return client;
    }

    /// <summary>A browser that is signed in and holds its anti-forgery cookie, which it sends back in the header.</summary>
    public async Task<HttpClient> BrowserAsync(string account)
    {
        var session = Identity.SignIn(account);
        using var page = await Client(session).GetAsync("/");
        var csrf = CookieSet(page, "__Host-fp-csrf")!;
        var browser = Client();
        browser.DefaultRequestHeaders.Add("Cookie", $"__Host-fp-session={session}; __Host-fp-csrf={csrf}");
        browser.DefaultRequestHeaders.Add("X-CSRF-Token", csrf);
        return browser;
    }

    public static string? CookieSet(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.LastOrDefault(c => c.StartsWith(name + "=", StringComparison.Ordinal)) is { } cookie
            ? cookie[(name.Length + 1)..].Split(';')[0] : null;

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(c => c.Dispose());
        if (app is not null)
        {
            using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
            await app.StopAsync(now.Token);
            await app.DisposeAsync();
        }

        foreach (var service in Services.Values)
            await service.DisposeAsync();
    }

    private async Task StartGatewayAsync((string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Services.SelectMany(s => new[]
        {
            KeyValuePair.Create($"services:{s.Key}:http:0", (string?)s.Value.Address),
            KeyValuePair.Create($"services:{s.Key}:h2c:0", (string?)s.Value.Http2Address),
        }));
        builder.Configuration.AddInMemoryCollection([new("Identity:ServiceKey", IdentityStandIn.Key)]);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)));
        builder.AddGateway();
        app = builder.Build();
        app.UseGateway();
        await app.StartAsync();
        // A further endpoint, for the house, is named first.
        Address = app.Urls.Last();
    }
}

internal static class Answers
{
    /// <summary>Asserts a problem of this kind in this status and gives it.</summary>
    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal($"urn:frivillig:problem:{code}", problem["type"]!.ToString());
        Assert.Equal((int)status, (int)problem["status"]!);
        return problem;
    }
}
