var builder = DistributedApplication.CreateBuilder(args);

// Embedded databases are files that migrate themselves; a server's are migrated once, before the service starts.
var provider = builder.Configuration["Database:Provider"] ?? "SqlServer";
var data = builder.Configuration["Data"] ?? Path.GetFullPath("../.data", builder.AppHostDirectory);
const string h2c = "h2c";
var publicPort = int.Parse(builder.Configuration["Port"] ?? "5080");

var serviceKey = builder.AddParameter("identity-service-key", secret: true);
var bus = builder.AddRabbitMQ(Names.Bus).WithDataVolume();
var cache = builder.AddRedis(Names.Cache);
var sql = builder.AddSqlServer(Names.Sql).WithDataVolume();

var identity = Service(Names.Identity, "../services/Identity/Identity.csproj")
    .WithEnvironment("Seed__AdministratorEmail", builder.AddParameter("administrator-email"))
    .WithEnvironment("Seed__AdministratorPassword", builder.AddParameter("administrator-password"))
    .WithEnvironment("Seed__ClientId", builder.AddParameter("demo-client-id"))
    .WithEnvironment("Seed__ClientSecret", builder.AddParameter("demo-client-secret", secret: true));
var recruitment = Service(Names.Recruitment, "../services/Recruitment/Recruitment.csproj");
var cooperation = Service(Names.Cooperation, "../services/Cooperation/Cooperation.csproj");
var matching = Service(Names.Matching, "../services/Matching/Matching.csproj")
    .WithEnvironment("Matching__SnapshotFile", Path.Combine(data, "matching-index.snapshot"));
var grants = Service(Names.Grants, "../services/Grants/Grants.csproj");
var training = Service(Names.Training, "../services/Training/Training.csproj");
var reporting = Service(Names.Reporting, "../services/Reporting/Reporting.csproj");
var notifications = Service(Names.Notifications, "../services/Notifications/Notifications.csproj")
    .WithEnvironment("Mail__Kind", builder.Configuration["Mail:Kind"] ?? "Folder")
    .WithEnvironment("Mail__Folder", Path.Combine(data, "mail"));

var portal = Listening(Names.Portal, "../services/Portal/Portal.csproj")
    .WithEnvironment("Identity__ServiceKey", serviceKey)
    .WithEnvironment("Portal__KeysFolder", Path.Combine(data, "portal-keys"));
var gateway = Process(Names.Gateway, "../gateway/Gateway.csproj")
    .WithHttpEndpoint(port: publicPort).WithExternalHttpEndpoints().WithHttpHealthCheck("/health")
    .WithReference(cache).WaitForStart(cache)
    .WithEnvironment("Identity__ServiceKey", serviceKey);

// The gateway answers 503 for a service that is not there yet, so it needs nobody to be well before it starts.
IResourceBuilder<ProjectResource>[] services = [identity, recruitment, cooperation, matching, grants, training, reporting, notifications];
foreach (var behind in services.Append(portal))
    gateway.WithReference(behind.GetEndpoint("http")).WithReference(behind.GetEndpoint(h2c)).WaitForStart(behind);
foreach (var service in services.Append(portal).Append(gateway))
{
    service.WithEnvironment("Identity__Authority", identity.GetEndpoint("http"))
        .WithEnvironment("Portal__PublicAddress", gateway.GetEndpoint("http"));
}
portal.WithReference(gateway);
notifications.WithReference(identity).WithReference(recruitment); // letters are fetched there when they are delivered

builder.Build().Run();

// A service owns one database, speaks on the bus (and keeps trying until it is there), and is well when /health says so.
IResourceBuilder<ProjectResource> Service(string name, string project)
{
    var database = sql.AddDatabase(Names.Database(name), databaseName: name);
    var service = OnDatabase(Listening(name, project)).WaitForStart(bus);
    return provider == "SqlServer"
        ? service.WaitForCompletion(OnDatabase(Process($"{name}-migration", project)).WithArgs("migrate"))
        : service;

    IResourceBuilder<ProjectResource> OnDatabase(IResourceBuilder<ProjectResource> process) => process
        .WithReference(database).WaitFor(database).WithReference(bus)
        .WithEnvironment("Database__Provider", provider)
        .WithEnvironment("Identity__ServiceKey", serviceKey);
}

// Behind the gateway a process listens twice: HTTP/1.1 for whoever asks, and HTTP/2 in clear text for the gateway.
IResourceBuilder<ProjectResource> Listening(string name, string project) => Process(name, project)
    .WithHttpEndpoint().WithHttpEndpoint(name: h2c, env: "H2C_PORT").WithHttpHealthCheck("/health", endpointName: "http");

IResourceBuilder<ProjectResource> Process(string name, string project) => builder.AddProject(name, project, launchProfileName: null);
