using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Gateway.Tests;

/// <summary>What a stand-in was sent, with every header.</summary>
public sealed record Received(string Method, string Path, string Query, Dictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>A small real service on a port of its own: it answers with what it received unless told otherwise, and can be stopped, started again and hung.</summary>
public sealed class StandIn(string name) : IAsyncDisposable
{
    private readonly ConcurrentQueue<Received> received = new();
    private WebApplication? app;
    private readonly List<Socket> reserved = [];
    private volatile TaskCompletionSource? hanging;

    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>Where it speaks HTTP/2 in clear text, as the services of the platform do beside HTTP/1.1.</summary>
    public string Http2Address { get; private set; } = "http://127.0.0.1:0";

    public RequestDelegate? Answer { get; set; }

    public IReadOnlyList<Received> Requests => [.. received];

    public Received Last => received.Last();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, new Uri(Address).Port);
            kestrel.Listen(IPAddress.Loopback, new Uri(Http2Address).Port, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        app = builder.Build();
        app.Run(HandleAsync);
        Unreserve();
        await app.StartAsync();
        (Address, Http2Address) = (app.Urls.First(), app.Urls.Last());
    }

    public async Task StopAsync()
    {
        if (app is null)
            return;
        await EndAsync();
        // Refused, and nobody else's: the stand-in of a test beside this one would answer here.
        foreach (var address in new[] { Address, Http2Address })
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, new Uri(address).Port));
            reserved.Add(socket);
        }
    }

    /// <summary>Keeps every request waiting until <see cref="Release"/>.</summary>
    public void Hang() => hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => Interlocked.Exchange(ref hanging, null)?.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Unreserve();
    }

    private async Task EndAsync()
    {
        if (app is null)
            return;
        Release();
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        app = null;
    }

    private void Unreserve()
    {
        reserved.ForEach(s => s.Dispose());
        reserved.Clear();
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var request = new Received(http.Request.Method, http.Request.Path, http.Request.QueryString.Value ?? "",
            http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body);
        received.Enqueue(request);
        if (hanging is { } wait)
            await wait.Task.WaitAsync(http.RequestAborted);

        if (Answer is { } answer)
        {
            await answer(http);
            return;
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(JsonSerializer.Serialize(new { service = name, path = request.Path, language = request.Header("Accept-Language") }));
    }
}

/// <summary>Waits for what comes by itself, asking again and again instead of sleeping.</summary>
public static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? within = null)
    {
        var deadline = Environment.TickCount64 + (long)(within ?? TimeSpan.FromSeconds(10)).TotalMilliseconds;
        while (!await condition())
        {
            Assert.True(Environment.TickCount64 < deadline, "It did not come about in time.");
            await Task.Delay(10);
        }
    }

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
