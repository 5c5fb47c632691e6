using System.Diagnostics;
using System.Net.Http.Json;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>
/// How far a probe has come; <paramref name="Tries"/> and what follows count for this process only.
/// </summary>
public sealed record Counts(
    int Causes, int Effects, int Letters, int Waiting, int Tries, int Meetings, int Acknowledged, IReadOnlyDictionary<string, int> Interruptions);

/// <summary>The probe service as a process of its own, to be killed and started again on the same database.</summary>
public sealed class ProbeProcess : IAsyncDisposable
{
    /// <summary>A service that cannot read its queues ends after a minute, and needs a while to be there again.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(150);

    private readonly Dictionary<string, string> settings;
    private Process process;

    private ProbeProcess(string bus, string database, Dictionary<string, string> settings)
    {
        Bus = bus;
        this.settings = settings;
        Database = database;
        Port = Ports.Free();
        Client = HttpClientFactory.Create(new Uri($"http://127.0.0.1:{Port}"));
        process = Launch();
    }

    public HttpClient Client { get; }

    public string Bus { get; }

    public string Database { get; }

    private int Port { get; }

    /// <summary>Starts a probe; several may share a database.</summary>
    public static async Task<ProbeProcess> StartAsync(string bus, string database, params (string Key, string Value)[] settings)
    {
        var probe = new ProbeProcess(bus, database, settings.ToDictionary(s => s.Key, s => s.Value));
        await probe.IsUpAsync();
        // What is sent before its queues are bound is for nobody. In a platform its readers have left their marks by then.
        await Wait.UntilAsync(async () => await probe.Client.GetStringAsync("/health") == "Healthy", "the probe reads its queues", TimeSpan.FromSeconds(60));
        return probe;
    }

    public Task<Counts> CountsAsync() => Client.GetFromJsonAsync<Counts>("/counts")!;

    /// <summary>Commits causes, each with its event, in one transaction; without <paramref name="about"/> each is about something else.</summary>
    public async Task<Guid[]> CauseAsync(int number, int count = 1, Guid? about = null, string title = "need")
    {
        using var answer = await Client.PostAsync($"/causes?number={number}&count={count}&title={title}{(about is null ? null : $"&about={about}")}", null);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Guid[]>())!;
    }

    /// <summary>Tells the process to die by its own hand when it comes to this moment for the n-th time.</summary>
    public async Task DiesAsync(Moment moment, int times) =>
        (await Client.PostAsync($"/death?moment={moment}&times={times}", null)).EnsureSuccessStatusCode();

    /// <summary>Tells the process to stop work, nearly each once at a random moment or each once at this one, or to do so no more.</summary>
    public async Task InterruptsAsync(bool armed, Moment? only = null) =>
        (await Client.PostAsync($"/interruptions?armed={armed}{(only is null ? null : $"&only={only}")}", null)).EnsureSuccessStatusCode();

    /// <summary>Waits for the death it was told, by SIGKILL, or for an end of its own with another code.</summary>
    public async Task IsDeadAsync(int exitCode = 137)
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(exitCode == 137 ? 30 : 120));
        Assert.Equal(exitCode, process.ExitCode);
    }

    /// <summary>
    /// Starts the process again whenever it ends because it wants that, as whoever watches a service does, until told to stop;
    /// returns how often. It ends for no other reason.
    /// </summary>
    public async Task<int> WatchAsync(CancellationToken ct)
    {
        for (var times = 0; ; times++)
        {
            await process.WaitForExitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ct.IsCancellationRequested)
                return times;
            Assert.Equal(75, process.ExitCode);
            await RestartAsync();
        }
    }

    /// <summary>How far it has come, asked again as long as the process is being started again.</summary>
    public Task<Counts> LivingCountsAsync() => Wait.ForAsync<Counts>(
        async () =>
        {
            try
            {
                return await CountsAsync();
            }
            catch (Exception exception) when (IsGone(exception))
            {
                return null;
            }
        },
        "the probe is started again",
        TimeSpan.FromSeconds(120));

    /// <summary>Ends the process as a crash would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>
    /// Ends with every queue read empty, or fails. Only a dead consumer shows: what it had taken and not acknowledged,
    /// such as repetitions, lies in the queue again, and is read by the next start.
    /// </summary>
    public async Task EndsWithAllReadAsync()
    {
        var left = string.Empty;
        for (var times = 0; times < 5; times++)
        {
            await KillAsync();
            await Wait.UntilAsync(() => Queues.IsUnreadAsync(Bus, "probe-have-effect"), "the broker sees that the probe is gone");
            if ((left = await Queues.LeftAsync(Bus)).Length == 0 || left.Contains("_error", StringComparison.Ordinal) || left.Contains("_skipped", StringComparison.Ordinal))
                break;
            var unread = await Queues.UnreadAsync(Bus);
            await RestartAsync();
            await Wait.UntilAsync(async () => (await CountsAsync()).Acknowledged >= unread, "the queues are read empty", TimeSpan.FromSeconds(60));
        }

        Assert.Equal(string.Empty, left);
    }

    /// <summary>True when a request failed because the process is gone, and not because it refused.</summary>
    public static bool IsGone(Exception exception) =>
        exception is HttpRequestException { StatusCode: null } or IOException or System.Net.Sockets.SocketException;

    /// <summary>Starts the process again and says how long that took: how fast this machine is at this moment.</summary>
    public async Task<TimeSpan> RestartAsync()
    {
        process.Dispose();
        var started = Stopwatch.GetTimestamp();
        process = Launch();
        await IsUpAsync();
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Waits, as long as something still arrives, until each cause had its effect; fails unless once each.</summary>
    public async Task EndsWithEachEffectOnceAsync()
    {
        var (last, since) = (-1, Stopwatch.GetTimestamp());
        for (var counts = await LivingCountsAsync(); counts.Waiting > 0 || counts.Effects < counts.Causes; counts = await LivingCountsAsync())
        {
            if (counts.Effects != last)
                (last, since) = (counts.Effects, Stopwatch.GetTimestamp());
            Assert.True(
                Stopwatch.GetElapsedTime(since) < LongestSilence, $"Nothing arrived for {LongestSilence}: {counts} {await Queues.LeftAsync(Bus)}");
            await Task.Delay(20);
        }

        var causes = (await LivingCountsAsync()).Causes;
        Assert.True(causes > 0, "No event was written: nothing was tried.");
        await HasEachEffectOnceAsync(causes);
    }

    /// <summary>Reads the database from outside, as it is on disk.</summary>
    public async Task<T> ReadAsync<T>(Func<ProbeDb, Task<T>> look)
    {
        await using var db = new ProbeDb(new DbContextOptionsBuilder<ProbeDb>().UseSqlite($"Data Source={Database}").Options);
        return await look(db);
    }

    /// <summary>Fails unless each committed cause has one effect, nothing waits, and no effect is without its cause.</summary>
    public async Task HasEachEffectOnceAsync(int causes)
    {
        Assert.Equal(causes, await ReadAsync(db => db.Causes.CountAsync()));
        Assert.Equal(causes, await ReadAsync(db => db.Effects.CountAsync()));
        Assert.Equal(causes, await ReadAsync(db => db.Effects.Select(e => e.CauseId).Distinct().CountAsync(id => db.Causes.Any(c => c.Id == id))));
        Assert.Equal(0, await ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.SentAt == null)));
    }

    /// <summary>Fails unless the sums of the handlers are those of the causes, handled one after the other.</summary>
    public async Task HasTalliesOfAllCausesAsync()
    {
        var causes = await ReadAsync(db => db.Causes.ToListAsync());
        var tallies = await ReadAsync(db => db.Tallies.ToListAsync());
        Assert.Equal(
            causes.GroupBy(c => c.About).Select(c => (c.Key, c.Count(), c.Sum(x => x.Number))).Order(),
            tallies.Select(t => (t.Id, t.Events, t.Sum)).Order());
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
        Client.Dispose();
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ProbeDb).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port}";
        start.Environment["ConnectionStrings__bus"] = Bus;
        start.Environment["ConnectionStrings__probe-db"] = $"Data Source={Database}";
        start.Environment["Messaging__AwaitReaders"] = "false";
        // A process that lives for a second or two is not worth watching for what to compile better.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private Task IsUpAsync() => Wait.UntilAsync(
        async () =>
        {
            try
            {
                return (await Client.GetAsync("/health")).IsSuccessStatusCode;
            }
            catch (Exception exception) when (IsGone(exception))
            {
                return false;
            }
        },
        "the probe starts",
        TimeSpan.FromSeconds(60));
}
