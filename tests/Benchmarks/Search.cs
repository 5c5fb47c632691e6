using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching;
using FrivilligPlattform.Norway;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// Searches as visitors make them, through the gateway, at a rate that does not wait for the answers: each wait counts from the moment the
/// question was due. Gateway, service and asking side share the machine.
/// </summary>
public static class SearchBenchmark
{
    private const int PerSecond = 1_000;
    private const int Connections = 32;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Bar = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures and prints; 1 when the bar is missed. A first argument makes the country smaller: a share of a hundred.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var share = args.Length > 0 ? int.Parse(args[0]) : 100;
        var folder = Directory.CreateTempSubdirectory("fp-search-").FullName;
        var (service, gateway) = (FreePort(), FreePort());
        var source = $"Data Source={Path.Combine(folder, "matching.db")}";
        await using (var db = new MatchingDb(new DbContextOptionsBuilder<MatchingDb>().UseSqlite(source).Options))
            await db.Database.EnsureCreatedAsync();
        // The volunteers do not take part in a search; a tenth of them makes the start shorter.
        MatchingBuildBenchmark.Write(source, 100_000 * share / 100, 100_000 * share / 100);
        SqliteConnection.ClearAllPools();

        using var matching = Start("FrivilligPlattform.Matching.dll",
            $"--urls=http://127.0.0.1:{service}", $"--ConnectionStrings:{Names.Database(Names.Matching)}={source}", "--Database:MigrateAtStart=false",
            "--ConnectionStrings:bus=amqp://guest:guest@127.0.0.1:1", "--Identity:Authority=http://127.0.0.1:1", "--Identity:ServiceKey=benchmark");
        using var front = Start("FrivilligPlattform.Gateway.dll",
            $"--urls=http://127.0.0.1:{gateway}", "--Identity:ServiceKey=benchmark", $"--services:{Names.Matching}:http:0=http://127.0.0.1:{service}",
            "--Gateway:RateLimits:PerAddress=1000000000", "--Gateway:RateLimits:PerAccount=1000000000");
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false })
            {
                BaseAddress = new($"http://127.0.0.1:{gateway}"),
                Timeout = TimeSpan.FromSeconds(30),
            };
            await ComeUpAsync(client);
            var questions = Questions();
            await AskAsync(client, questions, Warming);
            var (waits, failed) = await AskAsync(client, questions, Lasting);
            waits.Sort();
            var (median, p99) = (waits[waits.Count / 2], waits[(int)(waits.Count * 0.99)]);
            var reached = failed == 0 && p99 < Bar.TotalMilliseconds;
            Console.WriteLine($"searches through the gateway at {PerSecond:N0}/s, {waits.Count:N0} answered, {failed} failed: median {median:N1} ms, p99 {p99:N1} ms, worst {waits[^1]:N0} ms");
            Console.WriteLine($"  bar p99 {Bar.TotalMilliseconds:N0} ms: {(reached ? "reached" : "MISSED")}");
            return reached ? 0 : 1;
        }
        finally
        {
            foreach (var process in new[] { front, matching })
            {
                process.Kill();
                await process.WaitForExitAsync();
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Different questions, so that the gateway's own memory answers few of them.</summary>
    private static List<string> Questions()
    {
        var (scene, random) = (new MatchingScene(7), new Random(7));
        var codes = PostalCodes.All.Where(c => c.Kind is not (PostalCodeKind.PostOfficeBox or PostalCodeKind.Service)).ToList();
        return [.. Enumerable.Range(0, 20_000).Select(n => random.Next(3) switch
        {
            0 => $"?q={Uri.EscapeDataString(scene.AQuestion())}&postalCode={codes[random.Next(codes.Count)].Code}&radiusKm={random.Next(2, 40)}",
            1 => $"?postalCode={codes[random.Next(codes.Count)].Code}&radiusKm={random.Next(2, 40)}&day={random.Next(1, 8)}",
            _ => $"?q={Uri.EscapeDataString(scene.AQuestion())}&municipality={codes[random.Next(codes.Count)].MunicipalityNumber}&arena=nursingHome",
        })];
    }

    private static async Task ComeUpAsync(HttpClient client)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/api/v1/search/opportunities?q=tur");
                if (answer.StatusCode == HttpStatusCode.OK && (await answer.Content.ReadAsStringAsync()).Contains("\"opportunityId\"", StringComparison.Ordinal))
                    return;
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromMinutes(3))
            {
            }

            if (patience.Elapsed > TimeSpan.FromMinutes(3))
                throw new InvalidOperationException("The search did not come up.");
            await Task.Delay(200);
        }
    }

    /// <summary>Asks at the fixed rate; the waits in milliseconds from when each question was due, and how many were not answered rightly.</summary>
    private static async Task<(List<double> Waits, int Failed)> AskAsync(HttpClient client, List<string> questions, TimeSpan lasting)
    {
        var count = (int)(PerSecond * lasting.TotalSeconds);
        var (waits, failed, next, started) = (new double[count], 0, -1, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
            {
                var due = TimeSpan.FromSeconds((double)number / PerSecond);
                if (due - Stopwatch.GetElapsedTime(started) is { TotalMilliseconds: > 1 } early)
                    await Task.Delay(early);
                using var answer = await client.GetAsync("/api/v1/search/opportunities" + questions[Random.Shared.Next(questions.Count)]);
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.StatusCode != HttpStatusCode.OK)
                    Interlocked.Increment(ref failed);
                waits[number] = (Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds;
            }
        })));
        return ([.. waits], failed);
    }

    private static Process Start(string program, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. settings])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        // Read, or a full pipe would stop the process.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
