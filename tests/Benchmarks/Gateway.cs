using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// What the gateway leaves of a service's own speed: the same 600-byte JSON answer fetched by a signed-in browser through the gateway and
/// straight from Kestrel, in turns, each in a process of its own. Times on a shared machine mean nothing; the ratio does.
/// </summary>
public static class GatewayBenchmark
{
    private const double Bar = 0.40;
    private const int Connections = 64;
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints; 1 when the bar is missed.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["service", var http1, var http2])
            return await ServeAsync(int.Parse(http1), int.Parse(http2));

        if (args is ["bare", var port, var behind])
            return await ProxyBarelyAsync(int.Parse(port), int.Parse(behind));

        var (plain, h2c, bare, overHttp1, overHttp2) = (FreePort(), FreePort(), FreePort(), FreePort(), FreePort());
        using var service = Start(Environment.ProcessPath!, [.. Itself(), "gateway", "service", $"{plain}", $"{h2c}"]);
        using var proxy = Start(Environment.ProcessPath!, [.. Itself(), "gateway", "bare", $"{bare}", $"{h2c}"]);
        using var first = StartGateway(overHttp1, plain, null);
        using var second = StartGateway(overHttp2, plain, h2c);
        try
        {
            var direct = await PrepareAsync(plain, "direct");
            var http1Gateway = await PrepareAsync(overHttp1, "gateway, HTTP/1.1 behind");
            var http2Gateway = await PrepareAsync(overHttp2, "gateway, HTTP/2 behind");
            Target[] targets = [direct, await PrepareAsync(bare, "bare proxy, HTTP/2 behind"), http1Gateway, http2Gateway];
            foreach (var target in targets)
                await WarmAsync(target);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var target in targets)
                {
                    var before = Spent(service, proxy, first, second);
                    var rate = await MeasureAsync(target, Round);
                    target.Rates.Add(rate);
                    target.Costs.Add((Spent(service, proxy, first, second) - before).TotalMicroseconds / (rate * Round.TotalSeconds));
                }
            }

            Console.WriteLine($"600-byte JSON answer, signed in, {Connections} connections, median of {Rounds} rounds in turn");
            foreach (var target in targets)
                Console.WriteLine($"  {target.Name,-28} {target.Rate,10:N0}/s {target.Rate / direct.Rate,8:P0} {target.Cost,10:N1} us of processor {direct.Cost / target.Cost,8:P0}");
            // On an idle machine both shares are the same; beside other work the rate says how often three processes got their turn,
            // and only the processor time, all processes and the asking side together, says what an answer costs.
            var best = targets[2..].Max(t => Math.Max(t.Rate / direct.Rate, direct.Cost / t.Cost));
            Console.WriteLine($"  bar {Bar:P0}: {best:P0} {(best >= Bar ? "reached" : "MISSED")}");
            return best >= Bar ? 0 : 1;
        }
        finally
        {
            foreach (var process in new[] { service, proxy, first, second })
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
    }

    /// <summary>The service behind: one answer, and Identity's exchange.</summary>
    private static async Task<int> ServeAsync(int http1, int http2)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, http1);
            kestrel.Listen(IPAddress.Loopback, http2, listen => listen.Protocols = HttpProtocols.Http2);
        });
        var app = builder.Build();
        var answer = Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', 600 - 11)}\"}}");
        var token = $"x.{Convert.ToBase64String("{\"sub\":\"kari\",\"aud\":\"recruitment\"}"u8).TrimEnd('=')}.{new string('s', 86)}";
        app.Run(http =>
        {
            if (http.Request.Path == "/internal/token")
                return http.Response.WriteAsJsonAsync(new { accessToken = token, expiresIn = 300 });

            http.Response.StatusCode = http.Request.Headers.Authorization.Count == 1 ? 200 : 401;
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = answer.Length;
            return http.Response.Body.WriteAsync(answer).AsTask();
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>The same proxy library with nothing around it, which shows how much of the way is the house's own work.</summary>
    private static async Task<int> ProxyBarelyAsync(int port, int behind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new() { RouteId = "all", ClusterId = "all", Match = new() { Path = "/{**rest}" } }],
            [new()
            {
                ClusterId = "all",
                Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = $"http://127.0.0.1:{behind}" } },
                HttpRequest = new() { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact },
            }]);
        var app = builder.Build();
        app.MapReverseProxy();
        await app.RunAsync();
        return 0;
    }

    internal static Process StartGateway(int port, int http1, int? http2, params string[] more)
    {
        var settings = new List<string> { $"--urls=http://127.0.0.1:{port}", "--Identity:ServiceKey=benchmark", "--Gateway:RateLimits:PerAccount=1000000000", "--Gateway:RateLimits:PerAddress=1000000000" };
        foreach (var service in new[] { Names.Identity, Names.Recruitment })
        {
            settings.Add($"--services:{service}:http:0=http://127.0.0.1:{http1}");
            if (http2 is not null)
                settings.Add($"--services:{service}:h2c:0=http://127.0.0.1:{http2}");
        }

        return Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "FrivilligPlattform.Gateway.dll"), .. settings, .. more]);
    }

    internal static string[] Itself() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(GatewayBenchmark).Assembly.Location] : [];

    internal static Process Start(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        // Compile what is hot without waiting for a quiet moment, which a busy machine never has.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        var process = Process.Start(start)!;
        // Read, or a full pipe would stop the process.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until the target answers and forms the request a signed-in browser would send again and again.</summary>
    private static async Task<Target> PrepareAsync(int port, string name)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(10) };
        client.DefaultRequestHeaders.Add("Cookie", "__Host-fp-session=benchmark");
        var takesToken = name is not ['g', ..];
        if (takesToken)
            client.DefaultRequestHeaders.Add("Authorization", "Bearer x");
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/api/v1/interests/mine");
                response.EnsureSuccessStatusCode();
                var csrf = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? $"; {cookies.Single().Split(';')[0]}" : "";
                var authorization = takesToken ? $"Authorization: Bearer {new string('t', 400)}\r\n" : $"Cookie: __Host-fp-session=benchmark{csrf}\r\n";
                return new(name, port, Encoding.ASCII.GetBytes($"GET /api/v1/interests/mine HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/json\r\n{authorization}\r\n"));
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && deadline.Elapsed < TimeSpan.FromMinutes(3))
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task<double> MeasureAsync(Target target, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(target, end))));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>One connection asking until the time is up; every answer is read whole and must be right.</summary>
    private static async Task<long> AskAsync(Target target, long end)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, target.Port);
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        long count = 0;
        while (Stopwatch.GetTimestamp() < end)
        {
            await socket.SendAsync(target.Request);
            var (read, whole) = (0, int.MaxValue);
            while (read < whole)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(read));
                if (got == 0)
                    throw new InvalidOperationException($"{target.Name} closed the connection.");
                read += got;
                if (whole == int.MaxValue)
                    whole = Length(buffer.AsSpan(0, read));
            }

            count++;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return count;
    }

    private static int Length(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return int.MaxValue;
        if (!answer.StartsWith("HTTP/1.1 200"u8) || answer[..head].IndexOf("Content-Length: 600"u8) < 0)
            throw new InvalidOperationException(Encoding.ASCII.GetString(answer[..head]));
        return head + 4 + 600;
    }

    /// <summary>Until the runtime has compiled what is hot for good, which takes a number of requests and not a number of seconds.</summary>
    private static async Task WarmAsync(Target target)
    {
        var watch = Stopwatch.StartNew();
        for (var requests = 0.0; requests < 30_000 && watch.Elapsed < TimeSpan.FromSeconds(40);)
            requests += await MeasureAsync(target, Round) * Round.TotalSeconds;
    }

    private static TimeSpan Spent(params Process[] processes)
    {
        var spent = Environment.CpuUsage.TotalTime;
        foreach (var process in processes)
        {
            process.Refresh();
            spent += process.TotalProcessorTime;
        }

        return spent;
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Target(string Name, int Port, byte[] Request)
    {
        public List<double> Rates { get; } = [];

        public List<double> Costs { get; } = [];

        public double Rate => Rates.Order().ElementAt(Rates.Count / 2);

        public double Cost => Costs.Order().ElementAt(Costs.Count / 2);
    }
}
