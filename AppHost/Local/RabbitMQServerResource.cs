namespace FrivilligPlattform.AppHost.Local;

/// <summary>
/// The machine's rabbitmq-server as the current user: its own node name, ports, folders and port mapper, on the loopback only.
/// </summary>
public sealed class RabbitMQServerResource : ConnectedResource
{
    private const string Installed = "/usr/lib/rabbitmq/bin";
    private readonly DataFolder data;
    private readonly int port;
    private readonly int distributionPort = Ports.Take();
    private readonly int namesPort = Ports.Take();
    private readonly string user;
    private readonly string password;

    internal RabbitMQServerResource(string name, DataFolder data, string user, string password, int? port)
        : base(name) => (this.data, this.user, this.password, this.port) = (data, user, password, Ports.Take(port));

    internal override string ConnectionString => $"amqp://{user}:{password}@127.0.0.1:{port}";

    internal override IReadOnlyList<ProcessPlan> Plan()
    {
        var folder = Directory.CreateDirectory(data.File(Name)).FullName;
        File.WriteAllText(Path.Combine(folder, "enabled_plugins"), "[].\n");
        File.WriteAllText(Path.Combine(folder, "environment"), "");
        File.WriteAllText(Path.Combine(folder, "rabbitmq.conf"), $"""
            default_user = {user}
            default_pass = {password}
            log.file = false
            log.console = true
            log.console.level = warning
            disk_free_limit.absolute = 50MB

            """);
        return
        [
            // In the foreground and watched like the rest: the broker would start one that outlives it.
            new($"{Name}-names", "epmd", ["-address", "127.0.0.1", "-port", $"{namesPort}"], folder)
            {
                Infrastructure = true,
                IsWell = ct => Probe.AcceptsAsync(namesPort, ct),
            },
            new(Name, Path.Combine(Slim(folder), "sbin", "rabbitmq-server"), [], folder)
            {
                Address = $"127.0.0.1:{port}",
                Infrastructure = true,
                Environment = () => Variables(folder),
                IsWell = ct => Probe.AcceptsAsync(port, ct),
            },
        ];
    }

    private Dictionary<string, string> Variables(string folder) => new()
    {
        ["HOME"] = folder,
        ["ERL_EPMD_PORT"] = $"{namesPort}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODENAME"] = "frivillig@localhost",
        ["RABBITMQ_NODE_PORT"] = $"{port}",
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_DIST_PORT"] = $"{distributionPort}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "environment"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
        ["RABBITMQ_PLUGINS_DIR"] = Path.Combine(folder, "home", "plugins"),
        // The script then becomes the broker instead of watching over it: signals reach it directly.
        ["RABBITMQ_ALLOW_INPUT"] = "1",
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
            "-noinput -start_epmd false -kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
    };

    /// <summary>
    /// A home of links that leaves the unused plugins out. The broker searches every one of their folders for each of its
    /// thousand modules, which took five of the ten seconds of its start.
    /// </summary>
    private static string Slim(string folder)
    {
        var scripts = new FileInfo(Path.Combine(Installed, "rabbitmq-server")).ResolveLinkTarget(returnFinalTarget: true)?.FullName
            ?? Path.Combine(Installed, "rabbitmq-server");
        var installation = Directory.GetParent(scripts)!.Parent!.FullName;
        var home = Path.Combine(folder, "home");
        if (Directory.Exists(home))
            Directory.Delete(home, recursive: true);

        foreach (var part in new[] { "sbin", "plugins" })
            Directory.CreateDirectory(Path.Combine(home, part));
        foreach (var script in Directory.GetFiles(Path.Combine(installation, "sbin")))
            File.Copy(script, Path.Combine(home, "sbin", Path.GetFileName(script)));
        foreach (var library in Directory.GetFileSystemEntries(Path.Combine(installation, "plugins")))
        {
            var name = Path.GetFileName(library);
            if (!name.StartsWith("rabbitmq_", StringComparison.Ordinal) || name.StartsWith("rabbitmq_prelaunch", StringComparison.Ordinal))
                File.CreateSymbolicLink(Path.Combine(home, "plugins", name), library);
        }

        return home;
    }
}
