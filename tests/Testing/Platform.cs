using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace FrivilligPlattform.Testing;

/// <summary>
/// The whole platform under its AppHost with the embedded defaults, on free ports and in a data folder of its own;
/// or one that runs already, when <c>FRIVILLIG_E2E_ENDPOINTS</c> names its <c>endpoints.json</c>.
/// </summary>
public sealed class Platform : IAsyncLifetime
{
    private readonly string? running = Environment.GetEnvironmentVariable("FRIVILLIG_E2E_ENDPOINTS");
    private readonly string data = Directory.CreateTempSubdirectory("fp-platform-").FullName;
    private readonly List<string> output = [];
    private Process? host;
    private HttpClient control = null!;
    private JsonElement endpoints;

    /// <summary>The one public address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The seeded administrator's e-mail and password.</summary>
    public (string Email, string Password) Administrator =>
        (Parameter("administrator-email"), Parameter("administrator-password"));

    /// <summary>True when the platform was there before the tests, with what earlier runs left in it.</summary>
    public bool WasRunning => running is not null;

    public async ValueTask InitializeAsync()
    {
        if (running is null)
            Start();
        await Wait.UntilAsync(
            async () =>
            {
                Assert.False(host is { HasExited: true }, $"The AppHost ended:\n{string.Join('\n', output)}");
                return await ReadAsync() && endpoints.GetProperty("ready").GetBoolean();
            },
            "the platform is ready",
            TimeSpan.FromSeconds(180));
        Address = new Uri(endpoints.GetProperty("gateway").GetString()!);
        control = HttpClientFactory.Create(new Uri(endpoints.GetProperty("status").GetString()!));
        control.DefaultRequestHeaders.Add("X-Control-Key", endpoints.GetProperty("controlKey").GetString());
    }

    /// <summary>Somebody at the other end of the public API, not signed in.</summary>
    public Caller Caller() => new(HttpClientFactory.Create(Address));

    /// <summary>Ends one service as a crash would; the AppHost starts it again.</summary>
    public async Task KillAsync(string service)
    {
        await ReadAsync();
        var before = Restarts(service);
        using var killed = await control.PostAsync($"/processes/{service}/kill?signal=9", null);
        killed.EnsureSuccessStatusCode();
        await Wait.UntilAsync(async () => await ReadAsync() && Restarts(service) > before && State(service) == "Well", $"{service} is back", TimeSpan.FromSeconds(90));
    }

    /// <summary>Waits for a mail to the address that holds the text, and returns the first link in it that does too.</summary>
    public Task<Uri> LinkInMailAsync(string address, string containing) => Wait.ForAsync(
        () =>
        {
            var folder = endpoints.GetProperty("mailFolder").GetString()!;
            var links = Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*.eml").OrderDescending().Select(Mail.Read)
                    .Where(m => m.To.Contains(address, StringComparison.OrdinalIgnoreCase))
                    .SelectMany(m => m.Links)
                : [];
            return Task.FromResult(links.FirstOrDefault(l => l.ToString().Contains(containing, StringComparison.Ordinal)));
        },
        $"a mail to {address} with a link to {containing}",
        TimeSpan.FromSeconds(60));

    public async ValueTask DisposeAsync()
    {
        if (host is { HasExited: false })
        {
            using var stop = Process.Start("kill", ["-TERM", $"{host.Id}"]);
            await host.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        }

        host?.Dispose();
        control?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private void Start()
    {
        var root = Approval.Root();
        var program = Path.Combine(root, "artifacts", "bin", "AppHost", "release", "FrivilligPlattform.AppHost.dll");
        host = Process.Start(new ProcessStartInfo("dotnet", [program, "--data", data, "--port", $"{Ports.Free()}"])
        {
            WorkingDirectory = Path.Combine(root, "AppHost"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        host.OutputDataReceived += (_, line) => Keep(line.Data);
        host.ErrorDataReceived += (_, line) => Keep(line.Data);
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
    }

    private string Parameter(string name) => endpoints.GetProperty("parameters").GetProperty(name).GetString()!;

    private int Restarts(string service) => endpoints.GetProperty("processes").GetProperty(service).GetProperty("restarts").GetInt32();

    private string? State(string service) => endpoints.GetProperty("processes").GetProperty(service).GetProperty("state").GetString();

    private void Keep(string? line)
    {
        lock (output)
        {
            if (line is not null)
                output.Add(line);
            if (output.Count > 200)
                output.RemoveAt(0);
        }
    }

    private async Task<bool> ReadAsync()
    {
        var file = running ?? Path.Combine(data, "run", "endpoints.json");
        if (!File.Exists(file))
            return false;

        try
        {
            endpoints = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement;
            return true;
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            return false;
        }
    }
}
