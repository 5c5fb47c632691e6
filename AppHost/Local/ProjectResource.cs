namespace FrivilligPlattform.AppHost.Local;

/// <summary>A project of the solution, run from what was built.</summary>
public sealed class ProjectResource : Resource, IResourceWithEnvironment, IResourceWithArgs, IResourceWithWaitSupport, IResourceWithServiceDiscovery
{
    private readonly string project;

    internal ProjectResource(string name, string project)
        : base(name) => this.project = project;

    internal List<(string Name, Func<string?> Value)> Environment { get; } = [];

    internal List<string> Arguments { get; } = [];

    /// <summary>Its endpoints by name; one whose port goes into a variable of its own is left out of ASPNETCORE_URLS.</summary>
    internal Dictionary<string, (int Port, string? Variable)> Endpoints { get; } = [];

    internal bool External { get; set; }

    internal string? HealthPath { get; set; }

    internal string Address => AddressOf("http");

    internal override IReadOnlyList<ProcessPlan> Plan() =>
    [
        new(Name, "dotnet", [Built(project), .. Arguments], Path.GetDirectoryName(project)!)
        {
            Address = Endpoints.Count == 0 ? null : Address,
            OneOff = Endpoints.Count == 0,
            Environment = Variables,
            IsWell = HealthPath is null ? null : ct => Probe.AnswersAsync(Address + HealthPath, ct),
        },
    ];

    /// <summary>Only the external one is called "localhost": browsers grant secure cookies to that name, and it answers on both loopbacks.</summary>
    internal string AddressOf(string endpoint) => Endpoints.TryGetValue(endpoint, out var found)
        ? $"http://{(External ? "localhost" : "127.0.0.1")}:{found.Port}"
        : throw new InvalidOperationException($"{Name} has no endpoint \"{endpoint}\": call WithHttpEndpoint().");

    private IEnumerable<KeyValuePair<string, string>> Variables()
    {
        // Many processes share few cores and one memory: no server collector, no instrumented tier, nothing compiled a second time before nothing
        // new has been compiled for ten seconds (in hexadecimal milliseconds), and what can wait until all run waits.
        yield return new("Calm", "00:00:15");
        yield return new("DOTNET_gcServer", "0");
        yield return new("DOTNET_GCConserveMemory", "5");
        yield return new("DOTNET_TieredPGO", "0");
        yield return new("DOTNET_TC_CallCountingDelayMs", "2710");
        yield return new("DOTNET_NOLOGO", "1");
        yield return new("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        if (Endpoints.Count > 0)
            yield return new("ASPNETCORE_URLS", string.Join(';', Endpoints.Where(e => e.Value.Variable is null).Select(e => AddressOf(e.Key))));
        foreach (var (port, variable) in Endpoints.Values.Where(e => e.Variable is not null))
            yield return new(variable!, $"{port}");
        foreach (var (name, value) in Environment)
        {
            if (value() is { } text)
                yield return new(name, text);
        }
    }

    /// <summary>The assembly of a project, in the artifacts folder, of the configuration this program itself was built in.</summary>
    private static string Built(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var folder = Path.Combine(own.Parent!.Parent!.FullName, name, own.Name);
        var settings = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{name}.runtimeconfig.json") : [];
        return settings.Length == 1
            ? settings[0].Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal)
            : throw new InvalidOperationException($"{name} is not built: no program in {folder}. Build the solution first.");
    }
}
