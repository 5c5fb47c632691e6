using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace FrivilligPlattform.Testing;

/// <summary>
/// A real RabbitMQ. The suite's own when <c>FRIVILLIG_TEST_RABBIT</c> and <c>FRIVILLIG_TEST_RABBIT_API</c> name it; else,
/// and for tests that hurt it, one started here. Tests are kept apart by virtual hosts.
/// </summary>
public sealed class TestBroker : IAsyncDisposable
{
    private static readonly Lazy<Task<TestBroker>> SharedBroker = new(OpenSharedAsync);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"fp-rabbit-{Guid.CreateVersion7():N}");
    private readonly int epmdPort = Ports.Free();
    private readonly int distributionPort = Ports.Free();
    private readonly HttpClient api;
    private readonly bool own;

    private TestBroker(int port, int apiPort, bool own)
    {
        Port = port;
        ApiPort = apiPort;
        this.own = own;
        api = HttpClientFactory.Create(new Uri($"http://127.0.0.1:{apiPort}"));
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("guest:guest")));
    }

    public int Port { get; }

    public int ApiPort { get; }

    /// <summary>The address services connect to, with the virtual host.</summary>
    public string Address(string virtualHost) => $"amqp://guest:guest@127.0.0.1:{Port}/{virtualHost}";

    /// <summary>The broker that tests share; never stop or stall it.</summary>
    public static Task<TestBroker> SharedAsync() => SharedBroker.Value;

    /// <summary>A broker of the test's own, to be killed and stalled at will.</summary>
    public static async Task<TestBroker> StartAsync()
    {
        var broker = new TestBroker(Ports.Free(), Ports.Free(), own: true);
        await broker.LaunchAsync();
        return broker;
    }

    /// <summary>Makes an empty virtual host and returns its name.</summary>
    public async Task<string> NewVirtualHostAsync()
    {
        var name = $"t{Guid.CreateVersion7():N}";
        (await api.PutAsync($"/api/vhosts/{name}", null)).EnsureSuccessStatusCode();
        var rights = new { configure = ".*", write = ".*", read = ".*" };
        (await api.PutAsJsonAsync($"/api/permissions/{name}/guest", rights)).EnsureSuccessStatusCode();
        return name;
    }

    public async Task DropVirtualHostAsync(string name) => (await api.DeleteAsync($"/api/vhosts/{name}")).Dispose();

    /// <summary>Asks the broker's management interface, path and answer as it has them.</summary>
    public Task<string> AskAsync(string path) => api.GetStringAsync(path);

    /// <summary>Ends the broker as a power cut would, without telling it.</summary>
    public Task KillAsync() => SignalAsync("KILL");

    public Task StallAsync() => SignalAsync("STOP");

    public Task ResumeAsync() => SignalAsync("CONT");

    /// <summary>Starts the broker again on its port and its data.</summary>
    public async Task LaunchAsync()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "plugins"), "[rabbitmq_management].\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "rabbitmq.conf"),
            $"listeners.tcp.1 = 127.0.0.1:{Port}\nmanagement.tcp.ip = 127.0.0.1\nmanagement.tcp.port = {ApiPort}\nlog.file.level = warning\n");
        var start = new ProcessStartInfo("/usr/lib/rabbitmq/bin/rabbitmq-server") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment(folder))
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Wait.UntilAsync(AnswersAsync, "RabbitMQ starts", TimeSpan.FromSeconds(180));
    }

    public async ValueTask DisposeAsync()
    {
        if (own)
        {
            await SignalAsync("CONT");
            await SignalAsync("TERM");
            await Wait.UntilAsync(async () => !await AliveAsync(), "RabbitMQ ends", TimeSpan.FromSeconds(30));
            await RunAsync("epmd", "-port", epmdPort.ToString(CultureInfo.InvariantCulture), "-kill");
            Directory.Delete(folder, recursive: true);
        }

        api.Dispose();
    }

    private static async Task<TestBroker> OpenSharedAsync()
    {
        var address = System.Environment.GetEnvironmentVariable("FRIVILLIG_TEST_RABBIT");
        var management = System.Environment.GetEnvironmentVariable("FRIVILLIG_TEST_RABBIT_API");
        if (address is not null && management is not null)
            return new TestBroker(new Uri(address).Port, new Uri(management).Port, own: false);

        var broker = await StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => broker.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return broker;
    }

    private Dictionary<string, string> Environment(string home) => new()
    {
        ["HOME"] = home,
        ["RABBITMQ_NODENAME"] = $"fp{Port}@localhost",
        ["RABBITMQ_NODE_PORT"] = Port.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_DIST_PORT"] = distributionPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(home, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(home, "log"),
        ["RABBITMQ_PID_FILE"] = PidFile,
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(home, "rabbitmq.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(home, "plugins"),
        ["ERL_EPMD_PORT"] = epmdPort.ToString(CultureInfo.InvariantCulture),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
    };

    private string PidFile => Path.Combine(folder, "pid");

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync("127.0.0.1", Port);
            using var answer = await api.GetAsync("/api/overview");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is SocketException or HttpRequestException)
        {
            return false;
        }
    }

    private async Task<bool> AliveAsync() =>
        File.Exists(PidFile) && Directory.Exists($"/proc/{(await File.ReadAllTextAsync(PidFile)).Trim()}");

    private async Task SignalAsync(string signal)
    {
        if (await AliveAsync())
            await RunAsync("kill", $"-{signal}", (await File.ReadAllTextAsync(PidFile)).Trim());
        if (signal == "KILL")
            await Wait.UntilAsync(async () => !await AliveAsync(), "RabbitMQ dies");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
    }
}
