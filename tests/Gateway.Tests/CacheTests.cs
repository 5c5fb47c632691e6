using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Tests;

/// <summary>Scenario 12: the cache stopped, flushed or slow.</summary>
public sealed class CacheTests
{
    private static readonly (string, string?) LongWindow = ("Gateway:RateLimits:Window", "01:00:00");

    [Fact]
    public async Task Two_gateways_count_together_through_the_cache()
    {
        await using var cache = await Redis.StartAsync();
        (string, string?)[] settings = [LongWindow, ("Gateway:RateLimits:PerAddress", "200"), ("ConnectionStrings:cache", cache.Address)];
        await using var gateway = await GatewayApp.StartAsync(settings);
        await using var beside = await gateway.BesideAsync(settings);
        for (var i = 0; i < 150; i++)
            Assert.Equal(HttpStatusCode.OK, (await gateway.Client().GetAsync("/page")).StatusCode);

        // Alone the second gateway would let 200 through; with what the first one told it stops well before that.
        await Eventually.TrueAsync(async () => (await cache.CommandAsync("DBSIZE")) != ":0");
        var passed = 0;
        await Eventually.TrueAsync(async () =>
        {
            using var response = await beside.Client().GetAsync("/page");
            passed += response.IsSuccessStatusCode ? 1 : 0;
            await Task.Delay(10);
            return response.StatusCode is HttpStatusCode.TooManyRequests;
        }, TimeSpan.FromSeconds(20));
        Assert.InRange(passed, 1, 120);
    }

    [Fact]
    public async Task Answers_are_the_same_when_the_cache_is_flushed_hung_stopped_or_never_was()
    {
        await using var redis = await Redis.StartAsync();
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("ConnectionStrings:cache", redis.Address));
        await using var without = await gateway.BesideAsync(LongWindow);
        var session = gateway.Identity.SignIn("kari");
        without.Identity.Sessions[session] = "kari";
        var client = gateway.Client(session);
        await Eventually.TrueAsync(async () =>
        {
            using var response = await client.GetAsync("/api/v1/hours/mine");
            return await redis.CommandAsync("DBSIZE") != ":0";
        });
        var expected = await AskAsync(client);

        await redis.CommandAsync("FLUSHALL");
        Assert.Equal(expected, await AskAsync(client));
        redis.Signal("STOP");
        Assert.Equal(expected, await AskAsync(client));
        redis.Signal("CONT");
        redis.Kill();
        Assert.Equal(expected, await AskAsync(client));
        Assert.Equal(expected, await AskAsync(without.Client(session)));
    }

    [Fact]
    public async Task No_request_waits_on_a_cache_that_does_not_answer()
    {
        await using var redis = await Redis.StartAsync();
        await using var cache = new SlowCache(redis.Port);
        // The client of the cache is told to wait ten minutes for an answer, so a request that waited on one would not be through.
        var patient = $"{cache.Address},syncTimeout=600000,responseTimeout=600000,connectTimeout=600000";
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("ConnectionStrings:cache", patient));
        await using var without = await gateway.BesideAsync(LongWindow);
        var session = gateway.Identity.SignIn("kari");
        without.Identity.Sessions[session] = "kari";
        var (client, control) = (gateway.Client(session), without.Client(session));
        await Eventually.TrueAsync(async () =>
        {
            using var response = await client.GetAsync("/api/v1/hours/mine");
            return await redis.CommandAsync("DBSIZE") != ":0";
        });

        cache.Hold();
        await Eventually.TrueAsync(async () =>
        {
            using var response = await client.GetAsync("/api/v1/hours/mine");
            return cache.Withheld > 0;
        });
        await AreAsQuickAsync(client, control);
        Assert.True(cache.IsHolding && cache.Withheld > 0);

        // The answers come after all, all at once and far too late.
        cache.Release();
        await AreAsQuickAsync(client, control);
    }

    [Fact]
    public async Task Limits_hold_in_each_gateway_while_the_cache_is_away()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:PerAddress", "5"), ("ConnectionStrings:cache", $"127.0.0.1:{Eventually.FreePort()}"));
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await gateway.Client().GetAsync("/page")).StatusCode);

        await (await gateway.Client().GetAsync("/page")).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
    }

    [Fact]
    public async Task A_cache_that_comes_back_is_used_again()
    {
        var port = Eventually.FreePort();
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("ConnectionStrings:cache", $"127.0.0.1:{port}"));
        using var alone = await gateway.Client().GetAsync("/page");
        await using var cache = await Redis.StartAsync(port);

        await Eventually.TrueAsync(async () =>
        {
            using var response = await gateway.Client().GetAsync("/page");
            return await cache.CommandAsync("DBSIZE") != ":0";
        }, TimeSpan.FromSeconds(60));
    }

    private static async Task<string> AskAsync(HttpClient client)
    {
        var answers = new HashSet<string>();
        for (var i = 0; i < 100; i++)
        {
            using var response = await client.GetAsync("/api/v1/hours/mine");
            answers.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        return string.Join('\n', answers.Order());
    }

    /// <summary>
    /// Asks both gateways the same in turns. A busy machine delays one as often as the other; only the fault makes more of the first one's
    /// answers come 100 ms later than their neighbours than the other way round.
    /// </summary>
    private static async Task AreAsQuickAsync(HttpClient client, HttpClient control)
    {
        var limit = TimeSpan.FromMilliseconds(100);
        var later = new List<TimeSpan>();
        for (var i = 0; i < 300; i++)
        {
            var first = i % 2 == 0 ? await TimeAsync(client) : await TimeAsync(control);
            var second = i % 2 == 0 ? await TimeAsync(control) : await TimeAsync(client);
            later.Add(i % 2 == 0 ? first - second : second - first);
        }

        var (slower, quicker) = (later.Count(l => l > limit), later.Count(l => l < -limit));
        Assert.InRange(later.Order().ElementAt(later.Count / 2), -limit, limit);
        Assert.True(slower - quicker <= Chance.Excess(slower + quicker), $"{slower} came 100 ms later with the cache away, {quicker} without a cache.");
    }

    private static async Task<TimeSpan> TimeAsync(HttpClient client)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync("/api/v1/hours/mine");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Stands between a gateway and Redis and can keep the answers back.</summary>
    private sealed class SlowCache : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource closing = new();
        private readonly int behind;
        private readonly Task accepting;
        private volatile TaskCompletionSource? holding;
        private int withheld;

        public SlowCache(int behind)
        {
            this.behind = behind;
            listener.Start();
            accepting = AcceptAsync();
        }

        public string Address => $"{listener.LocalEndpoint}";

        public bool IsHolding => holding is not null;

        /// <summary>How many answers have been kept back.</summary>
        public int Withheld => withheld;

        public void Hold() => holding = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => Interlocked.Exchange(ref holding, null)?.TrySetResult();

        public async ValueTask DisposeAsync()
        {
            await closing.CancelAsync();
            Release();
            listener.Stop();
            await accepting;
            closing.Dispose();
        }

        private async Task AcceptAsync()
        {
            var passing = new List<Task>();
            try
            {
                while (true)
                    passing.Add(PassAsync(await listener.AcceptTcpClientAsync(closing.Token)));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                await Task.WhenAll(passing);
            }
        }

        private async Task PassAsync(TcpClient caller)
        {
            using var near = caller;
            using var far = new TcpClient();
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, behind, closing.Token);
                await await Task.WhenAny(
                    near.GetStream().CopyToAsync(far.GetStream(), closing.Token),
                    AnswerAsync(far.GetStream(), near.GetStream()));
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // One side has gone, and so the other does.
            }
        }

        private async Task AnswerAsync(NetworkStream from, NetworkStream to)
        {
            var buffer = new byte[16 * 1024];
            while (await from.ReadAsync(buffer, closing.Token) is > 0 and var read)
            {
                if (holding is { } hold)
                {
                    Interlocked.Increment(ref withheld);
                    await hold.Task;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), closing.Token);
            }
        }
    }

    /// <summary>A Redis server of this test's own.</summary>
    private sealed class Redis : IAsyncDisposable
    {
        private readonly Process process;
        private readonly string folder;

        private Redis(Process process, string folder, int port) => (this.process, this.folder, Port) = (process, folder, port);

        public int Port { get; }

        public string Address => $"127.0.0.1:{Port}";

        public static async Task<Redis> StartAsync(int? port = null)
        {
            var own = port ?? Eventually.FreePort();
            var folder = Directory.CreateTempSubdirectory("redis-").FullName;
            var process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{own}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder])
            {
                RedirectStandardOutput = true,
            })!;
            _ = process.StandardOutput.ReadToEndAsync();
            var redis = new Redis(process, folder, own);
            await Eventually.TrueAsync(async () =>
            {
                try
                {
                    return await redis.CommandAsync("PING") == "+PONG";
                }
                catch (SocketException)
                {
                    return false;
                }
            });
            return redis;
        }

        public async Task<string?> CommandAsync(string command)
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
            using var reader = new StreamReader(socket.GetStream());
            return await reader.ReadLineAsync();
        }

        public void Signal(string signal)
        {
            using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
            kill.WaitForExit();
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public ValueTask DisposeAsync()
        {
            if (!process.HasExited)
                Kill();
            process.Dispose();
            Directory.Delete(folder, recursive: true);
            return default;
        }
    }
}
