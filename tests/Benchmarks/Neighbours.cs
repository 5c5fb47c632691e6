using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// How quickly other routes answer while one service hangs and sixteen callers ask for it again and again: a gateway that sees it hang against
/// one that sees it well, asked in turn, so that what else the machine does hits both.
/// </summary>
public static class NeighboursBenchmark
{
    private const int Pairs = 10_000;
    private const int Callers = 16;
    private const double Bar = 1.2;

    /// <summary>Measures and prints; 1 when the bar is missed.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var hung = new TcpListener(IPAddress.Loopback, 0);
        hung.Start(512);
        var (service, h2c, beside, control) = (GatewayBenchmark.FreePort(), GatewayBenchmark.FreePort(), GatewayBenchmark.FreePort(), GatewayBenchmark.FreePort());
        using var well = GatewayBenchmark.Start(Environment.ProcessPath!, [.. GatewayBenchmark.Itself(), "gateway", "service", $"{service}", $"{h2c}"]);
        using var first = GatewayBenchmark.StartGateway(beside, service, null, $"--services:{Names.Matching}:http:0=http://{hung.LocalEndpoint}", "--Gateway:ServiceTimeout=00:00:01");
        using var second = GatewayBenchmark.StartGateway(control, service, null, $"--services:{Names.Matching}:http:0=http://127.0.0.1:{service}");
        try
        {
            using var asked = Client(beside);
            using var other = Client(control);
            await ComeUpAsync(asked);
            await ComeUpAsync(other);
            using var enough = new CancellationTokenSource();
            var callers = Enumerable.Range(0, Callers).SelectMany(_ => new[] { CallAsync(asked, enough.Token), CallAsync(other, enough.Token) }).ToList();
            await CompareAsync(asked, other, Pairs / 4);
            var (hanging, usual) = await CompareAsync(asked, other, Pairs);
            await enough.CancelAsync();
            await Task.WhenAll(callers);
            Console.WriteLine($"other routes, {Pairs:N0} answers each in turn: p99 {hanging:N2} ms beside a service that hangs, {usual:N2} ms beside one that is well");
            Console.WriteLine($"  bar {Bar:P0}: {hanging / usual:P0} {(hanging <= Bar * usual ? "reached" : "MISSED")}");
            return hanging <= Bar * usual ? 0 : 1;
        }
        finally
        {
            foreach (var process in new[] { well, first, second })
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
    }

    private static HttpClient Client(int port)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.Add("Cookie", "__Host-fp-session=benchmark");
        return client;
    }

    private static async Task ComeUpAsync(HttpClient client)
    {
        for (var patience = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var answer = await client.GetAsync("/api/v1/interests/mine");
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task<(double Beside, double Usual)> CompareAsync(HttpClient beside, HttpClient control, int pairs)
    {
        var (hanging, usual) = (new List<double>(), new List<double>());
        for (var i = 0; i < pairs; i++)
        {
            // Whoever comes second may find the service warmer.
            if (i % 2 == 0)
                hanging.Add(await TimeAsync(beside));
            usual.Add(await TimeAsync(control));
            if (i % 2 == 1)
                hanging.Add(await TimeAsync(beside));
        }

        return (P99(hanging), P99(usual));
    }

    private static double P99(List<double> times) => times.Order().ElementAt(times.Count * 99 / 100);

    private static async Task<double> TimeAsync(HttpClient client)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync("/api/v1/interests/mine");
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>One who asks for what hangs, ten times a second at most, whatever the answer.</summary>
    private static async Task CallAsync(HttpClient client, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            using (await client.GetAsync("/api/v1/hours/mine", CancellationToken.None))
                await Task.Delay(100, ct).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
