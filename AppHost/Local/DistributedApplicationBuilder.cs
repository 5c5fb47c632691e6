using System.Reflection;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>Collects what the program says.</summary>
public interface IDistributedApplicationBuilder
{
    ConfigurationManager Configuration { get; }

    string AppHostDirectory { get; }

    DistributedApplication Build();
}

/// <summary>
/// Options come from appsettings.json, from the environment (FRIVILLIG_DATA, FRIVILLIG_PORT) and from the command line
/// (--data, --port, --quiet true), the last winning.
/// </summary>
internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly DataFolder data;

    public DistributedApplicationBuilder(string[] args)
    {
        AppHostDirectory = typeof(DistributedApplicationBuilder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == nameof(AppHostDirectory)).Value!;
        Configuration = new ConfigurationManager();
        Configuration
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data"] = Path.GetFullPath("../.data", AppHostDirectory),
                ["Database:Provider"] = "Sqlite",
            })
            .AddJsonFile(Path.Combine(AppHostDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables("FRIVILLIG_")
            .AddCommandLine(args);
        data = new DataFolder(Configuration["Data"]!);
        Configuration["Data"] = data.Root;
    }

    public ConfigurationManager Configuration { get; }

    public string AppHostDirectory { get; }

    internal List<Resource> Resources { get; } = [];

    public IResourceBuilder<T> Add<T>(Func<DataFolder, T> make) where T : Resource
    {
        var resource = make(data);
        if (Resources.Any(r => r.Name == resource.Name))
            throw new InvalidOperationException($"Two resources are called {resource.Name}.");

        Resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() => new(Resources, data, Configuration["Quiet"] is "true");
}
