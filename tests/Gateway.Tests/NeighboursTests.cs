using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Tests;

/// <summary>Scenario 13, the neighbours: two gateway processes over the same services, of which one sees a service that is broken.</summary>
public sealed class NeighboursTests
{
    private const int Pairs = 1500;
    private const int Callers = 16;
    private const int Rounds = 3;
    private static readonly TimeSpan ServiceTimeout = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_routes_answer_as_quickly_beside_a_service_that_is_down_or_hangs(bool hangs)
    {
        await using var services = await GatewayApp.StartAsync();
        await using var broken = new StandIn(Names.Matching);
        await broken.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync(services, (Names.Matching, broken));
        await using var control = await GatewayProcess.StartAsync(services);
        if (hangs)
            broken.Hang();
        else
            await broken.StopAsync();
        for (var i = 0; i < 500; i++)
            _ = (await TimeAsync(gateway.Client), await TimeAsync(control.Client));

        using var enough = new CancellationTokenSource();
        var (answers, load) = (new ConcurrentBag<(HttpStatusCode Status, TimeSpan Took)>(), new ConcurrentBag<(HttpStatusCode, TimeSpan)>());
        var callers = Enumerable.Range(0, Callers)
            .SelectMany(_ => new[] { CallAsync(gateway.Client, answers, enough.Token), CallAsync(control.Client, load, enough.Token) }).ToList();
        // Other work on the machine may hit one of the two in one round; a gateway that is slower is so in each.
        var found = await CompareAsync(gateway.Client, control.Client);
        for (var round = 1; round < Rounds && found is not null; round++)
            found = await CompareAsync(gateway.Client, control.Client);

        await enough.CancelAsync();
        await Task.WhenAll(callers);

        Assert.Null(found);
        Assert.NotEmpty(answers);
        Assert.All(answers, a => Assert.Contains(a.Status, hangs
            ? new[] { HttpStatusCode.GatewayTimeout, HttpStatusCode.ServiceUnavailable }
            : [HttpStatusCode.ServiceUnavailable]));
        // Measured from here, where the asking side itself may have to wait for its turn: half of them at most may do that.
        Assert.InRange(answers.Select(a => a.Took).Order().ElementAt(answers.Count / 2), TimeSpan.Zero, ServiceTimeout * 1.1);
        Assert.Contains(load, a => a.Item1 is HttpStatusCode.OK);

        if (hangs)
            broken.Release();
        else
            await broken.StartAsync();
        await Eventually.TrueAsync(async () => (await gateway.Client.GetAsync("/api/v1/hours/mine")).IsSuccessStatusCode, TimeSpan.FromSeconds(5));
    }

    /// <summary>
    /// Asks both in turn; says what is wrong when the one's p99 is not within 20 % of the control's: of what is slower than that it may not
    /// have more than chance gives it.
    /// </summary>
    private static async Task<string?> CompareAsync(HttpClient gateway, HttpClient control)
    {
        var times = new List<(TimeSpan Beside, TimeSpan Control)>();
        for (var i = 0; i < Pairs; i++)
        {
            if (i % 2 == 0)
            {
                var beside = await TimeAsync(gateway);
                times.Add((beside, await TimeAsync(control)));
            }
            else
            {
                var other = await TimeAsync(control);
                times.Add((await TimeAsync(gateway), other));
            }
        }

        var limit = times.Select(t => t.Control).Order().ElementAt(Pairs * 99 / 100) * 1.2;
        var (slow, usual) = (times.Count(t => t.Beside > limit), Pairs / 100);
        return slow - usual <= Chance.Excess(slow + usual)
            ? null
            : $"{slow} of {Pairs} took longer than {limit.TotalMilliseconds:0.0} ms, 120 % of the control's p99.";
    }

    private static async Task<TimeSpan> TimeAsync(HttpClient client)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync("/api/v1/interests/mine");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>One who asks the broken service again and again, ten times a second at most.</summary>
    private static async Task CallAsync(HttpClient client, ConcurrentBag<(HttpStatusCode, TimeSpan)> answers, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            using (var response = await client.GetAsync("/api/v1/hours/mine", CancellationToken.None))
                answers.Add((response.StatusCode, Stopwatch.GetElapsedTime(started)));
            await Task.Delay(100, ct).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>A gateway as it runs on the platform: a process of its own.</summary>
    private sealed class GatewayProcess(Process process, HttpClient client) : IAsyncDisposable
    {
        public HttpClient Client => client;

        public static async Task<GatewayProcess> StartAsync(GatewayApp behind, params (string Name, StandIn Service)[] instead)
        {
            var port = Eventually.FreePort();
            var services = behind.Services.ToDictionary();
            foreach (var (name, service) in instead)
                services[name] = service;
            string[] settings =
            [
                $"--urls=http://127.0.0.1:{port}", $"--Identity:ServiceKey={IdentityStandIn.Key}", $"--Gateway:ServiceTimeout={ServiceTimeout:c}",
                "--Gateway:RateLimits:PerAddress=1000000",
                .. services.SelectMany(s => new[] { $"--services:{s.Key}:http:0={s.Value.Address}", $"--services:{s.Key}:h2c:0={s.Value.Http2Address}" }),
            ];
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FrivilligPlattform.Gateway.dll"), .. settings])
            {
                WorkingDirectory = AppContext.BaseDirectory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
            await Eventually.TrueAsync(async () =>
            {
                try
                {
                    return (await client.GetAsync("/health")).IsSuccessStatusCode;
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    return false;
                }
            }, TimeSpan.FromSeconds(60));
            return new(process, client);
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
