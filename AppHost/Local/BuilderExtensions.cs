namespace FrivilligPlattform.AppHost.Local;

/// <summary>Adds what the machine itself offers, by the same calls as the containers' packages.</summary>
public static class InfrastructureBuilderExtensions
{
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource>? userName = null, IResourceBuilder<ParameterResource>? password = null, int? port = null) =>
        builder.Local().Add(data => new RabbitMQServerResource(name, data, userName?.Resource.Value ?? "guest", password?.Resource.Value ?? data.Secret($"{name}-password"), port));

    public static IResourceBuilder<RabbitMQServerResource> WithDataVolume(this IResourceBuilder<RabbitMQServerResource> builder, string? name = null, bool isReadOnly = false) =>
        builder;

    public static IResourceBuilder<RedisResource> AddRedis(this IDistributedApplicationBuilder builder, string name, int? port = null, IResourceBuilder<ParameterResource>? password = null) =>
        password is null
            ? builder.Local().Add(data => new RedisResource(name, data, port))
            : throw new NotSupportedException("The local cache listens on the loopback without a password.");

    public static IResourceBuilder<SqlServerServerResource> AddSqlServer(this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        var embedded = builder.Configuration["Database:Provider"] != "SqlServer";
        var server = builder.Configuration.GetConnectionString(name);
        return embedded || server is not null
            ? builder.Local().Add(_ => new SqlServerServerResource(name, embedded ? null : server))
            : throw new InvalidOperationException($"Database:Provider is SqlServer, but ConnectionStrings:{name} names no server.");
    }

    public static IResourceBuilder<SqlServerServerResource> WithDataVolume(this IResourceBuilder<SqlServerServerResource> builder, string? name = null, bool isReadOnly = false) =>
        builder;

    public static IResourceBuilder<SqlServerDatabaseResource> AddDatabase(this IResourceBuilder<SqlServerServerResource> builder, string name, string? databaseName = null) =>
        builder.ApplicationBuilder.Local().Add(data => new SqlServerDatabaseResource(name, databaseName ?? name, builder.Resource, data));

    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.Local().Add(data => new ParameterResource(name, builder.Configuration[$"Parameters:{name}"]
            ?? (secret ? data.Secret(name) : throw new InvalidOperationException($"Set Parameters:{name}."))));

    internal static DistributedApplicationBuilder Local(this IDistributedApplicationBuilder builder) => (DistributedApplicationBuilder)builder;
}
