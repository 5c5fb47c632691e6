using FrivilligPlattform.AppHost.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

switch (args)
{
    case ["host", ..]:
        Host(args[1..]);
        break;
    case ["migrate"]:
        File.AppendAllText(Path.Combine(Path.GetDirectoryName(Environment.GetEnvironmentVariable("Order__File"))!, "order"), "migrated\n");
        break;
    default:
        Serve();
        break;
}

// A platform in small: everything the real program says, said once.
static void Host(string[] args)
{
    var builder = DistributedApplication.CreateBuilder(args);
    const string project = "../tests/HostProbe/HostProbe.csproj";
    var order = Path.Combine(builder.Configuration["Data"]!, "order");
    var bus = builder.AddRabbitMQ("bus").WithDataVolume();
    var cache = builder.AddRedis("cache");
    var database = builder.AddSqlServer("sql").WithDataVolume().AddDatabase("first-db", databaseName: "first");
    var migration = builder.AddProject("migration", project, launchProfileName: null).WithArgs("migrate").WithEnvironment("Order__File", order);
    var first = builder.AddProject("first", project, launchProfileName: null).WithHttpEndpoint().WithHttpHealthCheck("/health", endpointName: "http")
        .WithHttpEndpoint(name: "h2c", env: "H2C_PORT")
        .WithReference(bus).WaitForStart(bus)
        .WithReference(cache).WithReference(database).WaitFor(database).WaitForCompletion(migration)
        .WithEnvironment("Given__Key", builder.AddParameter("made-up", secret: true))
        .WithEnvironment("Order__File", order);
    var second = builder.AddProject("second", project, launchProfileName: null).WithHttpEndpoint().WithExternalHttpEndpoints()
        .WithHttpHealthCheck("/health").WithReference(first.GetEndpoint("http")).WithReference(first.GetEndpoint("h2c")).WaitFor(first)
        .WithEnvironment("Order__File", order);
    first.WithEnvironment("Public__Address", second.GetEndpoint("http"));
    builder.Build().Run();
}

// A service that does nothing but say how it was started.
static void Serve()
{
    File.AppendAllText(Environment.GetEnvironmentVariable("Order__File")!, $"{(Environment.GetEnvironmentVariable("Given__Key") is null ? "second" : "first")}\n");
    var app = WebApplication.CreateSlimBuilder().Build();
    app.MapGet("/health", () => "well");
    app.MapGet("/environment", () => Results.Json(Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .ToDictionary(name => name, name => Environment.GetEnvironmentVariable(name))));
    app.MapGet("/folder", () => Environment.CurrentDirectory);
    app.Run();
}
