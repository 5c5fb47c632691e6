namespace FrivilligPlattform.AppHost.Local;

/// <summary>The machine's redis-server, keeping nothing.</summary>
public sealed class RedisResource : ConnectedResource
{
    private readonly DataFolder data;
    private readonly int port;

    internal RedisResource(string name, DataFolder data, int? port)
        : base(name) => (this.data, this.port) = (data, Ports.Take(port));

    internal override string ConnectionString => $"127.0.0.1:{port}";

    internal override IReadOnlyList<ProcessPlan> Plan()
    {
        var folder = Directory.CreateDirectory(data.File(Name)).FullName;
        return
        [
            new(Name, "redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--loglevel", "warning", "--appendonly", "no", "--maxmemory", "128mb", "--maxmemory-policy", "allkeys-lru"], folder)
            {
                Address = ConnectionString,
                Infrastructure = true,
                IsWell = ct => Probe.PongsAsync(port, ct),
            },
        ];
    }
}

/// <summary>Where the databases live: a server named by the connection string "sql", else a file each.</summary>
public sealed class SqlServerServerResource : Resource
{
    internal SqlServerServerResource(string name, string? server)
        : base(name) => Server = server;

    internal string? Server { get; }
}

/// <summary>One service's database.</summary>
public sealed class SqlServerDatabaseResource : ConnectedResource
{
    private readonly string connectionString;

    internal SqlServerDatabaseResource(string name, string databaseName, SqlServerServerResource parent, DataFolder data)
        : base(name) => connectionString = parent.Server is { } server
            ? $"{server.TrimEnd(';')};Initial Catalog={databaseName}"
            : $"Data Source={data.File($"{databaseName}.db")}";

    internal override string ConnectionString => connectionString;
}
