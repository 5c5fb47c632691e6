using System.Diagnostics;
using System.Net.Http.Json;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>How far a probe has come.</summary>
public sealed record Counts(int Causes, int Effects, int Waiting);

/// <summary>The probe service as a process of its own, to be killed and started again on the same database.</summary>
public sealed class ProbeProcess : IAsyncDisposable
{
    private readonly string bus;
    private readonly Dictionary<string, string> settings;
    private Process process;

    private ProbeProcess(string bus, string database, Dictionary<string, string> settings)
    {
        this.bus = bus;
        this.settings = settings;
        Database = database;
        Port = Ports.Free();
        Client = HttpClientFactory.Create(new Uri($"http://127.0.0.1:{Port}"));
        process = Launch();
    }

    public HttpClient Client { get; }

    public string Database { get; }

    private int Port { get; }

    /// <summary>Starts a probe; several may share a database.</summary>
    public static async Task<ProbeProcess> StartAsync(string bus, string database, params (string Key, string Value)[] settings)
    {
        var probe = new ProbeProcess(bus, database, settings.ToDictionary(s => s.Key, s => s.Value));
        await probe.IsUpAsync();
        return probe;
    }

    public Task<Counts> CountsAsync() => Client.GetFromJsonAsync<Counts>("/counts")!;

    public async Task<HttpResponseMessage> CauseAsync(Guid about, int number, string? title = null) =>
        await Client.PostAsync($"/causes?about={about}&number={number}&title={title ?? "need"}", null);

    /// <summary>Ends the process as a crash would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async Task RestartAsync()
    {
        process = Launch();
        await IsUpAsync();
    }

    /// <summary>Reads the database from outside, as it is on disk.</summary>
    public async Task<T> ReadAsync<T>(Func<Probe.ProbeDb, Task<T>> look)
    {
        await using var db = new Probe.ProbeDb(new DbContextOptionsBuilder<Probe.ProbeDb>().UseSqlite($"Data Source={Database}").Options);
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Probe.ProbeDb).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port}";
        start.Environment["ConnectionStrings__bus"] = bus;
        start.Environment["ConnectionStrings__probe-db"] = $"Data Source={Database}";
        start.Environment["Messaging__AwaitReaders"] = "false";
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
            catch (HttpRequestException)
            {
                return false;
            }
        },
        "the probe starts",
        TimeSpan.FromSeconds(60));
}
