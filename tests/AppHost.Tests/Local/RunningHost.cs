using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.AppHost.Tests.Local;

/// <summary>The small platform of tests/HostProbe, run by a host process of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private RunningHost(string data)
    {
        Data = data;
        process = new Process
        {
            StartInfo = new("dotnet", [Program(), "host", "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Data { get; }

    public int Pid => process.Id;

    public IEnumerable<string> Lines => lines;

    public HttpClient Http { get; } = HttpClientFactory.Create(new Uri("http://127.0.0.1"));

    public static async Task<RunningHost> StartAsync(string? data = null)
    {
        var host = new RunningHost(data ?? Path.Combine(Path.GetTempPath(), $"fp-apphost-{Guid.CreateVersion7():N}"));
        await Wait.UntilAsync(
            () => host.process.HasExited
                ? throw new InvalidOperationException("The host ended: " + string.Join('\n', host.lines))
                : Task.FromResult(host.lines.Any(l => l.StartsWith("Ready: ", StringComparison.Ordinal))),
            "all processes of the host are well",
            TimeSpan.FromSeconds(90));
        return host;
    }

    /// <summary>Tries to start a host; returns what it said when it ended.</summary>
    public static async Task<(int Code, string Said)> FailToStartAsync(string data)
    {
        await using var host = new RunningHost(data);
        await host.process.WaitForExitAsync();
        return (host.process.ExitCode, string.Join('\n', host.lines));
    }

    public Endpoints Read() => JsonSerializer.Deserialize<Endpoints>(File.ReadAllText(Path.Combine(Data, "run", "endpoints.json")), Json)!;

    public async Task ControlAsync(string name, string step)
    {
        var endpoints = Read();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{endpoints.Status}/processes/{name}/{step}");
        request.Headers.Add("X-Control-Key", endpoints.ControlKey);
        (await Http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    public async Task<int> EndAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Every living process that was started with this host's data folder in its arguments or environment.</summary>
    public IReadOnlyList<string> Living() =>
        [.. Directory.GetDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out var pid) && pid != Environment.ProcessId).Where(Mentions)];

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await EndAsync("TERM");
        process.Dispose();
        Http.Dispose();
    }

    private bool Mentions(string folder)
    {
        try
        {
            return File.ReadAllText($"{folder}/cmdline").Contains(Data, StringComparison.Ordinal)
                || File.ReadAllText($"{folder}/environ").Contains(Data, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Program()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(own.Parent!.Parent!.FullName, "HostProbe", own.Name, "FrivilligPlattform.HostProbe.dll");
    }
}

public sealed record Endpoints(
    string Gateway, string Status, string ControlKey, bool Ready, Dictionary<string, string> Parameters,
    Dictionary<string, string> ConnectionStrings, Dictionary<string, Endpoints.Process> Processes)
{
    public sealed record Process(string? Address, int? Pid, string State, int Restarts);
}
