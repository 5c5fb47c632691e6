namespace FrivilligPlattform.AppHost.Local;

/// <summary>Something the program names: a process, a database, a parameter.</summary>
public interface IResource
{
    string Name { get; }
}

/// <summary>A resource whose process takes environment variables.</summary>
public interface IResourceWithEnvironment : IResource;

/// <summary>A resource whose process takes arguments.</summary>
public interface IResourceWithArgs : IResource;

/// <summary>A resource that listens.</summary>
public interface IResourceWithEndpoints : IResource;

/// <summary>A resource that can wait for others before it starts.</summary>
public interface IResourceWithWaitSupport : IResource;

/// <summary>A resource others reach by a connection string.</summary>
public interface IResourceWithConnectionString : IResource;

/// <summary>A resource others find by its name.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;

/// <summary>Says more about one resource.</summary>
public interface IResourceBuilder<out T> where T : IResource
{
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    T Resource { get; }
}

/// <summary>What every resource has: a name, and how far it has come.</summary>
public abstract class Resource(string name) : IResource
{
    public string Name => name;

    internal Milestones Milestones { get; } = new();

    internal List<(Resource Dependency, Func<Milestones, Task> Until)> Waits { get; } = [];

    /// <summary>The processes that make this resource up, first the one the next needs; none for a file or a value.</summary>
    internal virtual IReadOnlyList<ProcessPlan> Plan() => [];
}

/// <summary>A resource that others reach by one text.</summary>
public abstract class ConnectedResource(string name) : Resource(name), IResourceWithConnectionString
{
    internal abstract string ConnectionString { get; }
}

/// <summary>A value from configuration, or a generated secret.</summary>
public sealed class ParameterResource : Resource
{
    internal ParameterResource(string name, string value)
        : base(name) => Value = value;

    internal string Value { get; }
}

/// <summary>A named address of a resource, known once everything has been said.</summary>
public sealed class EndpointReference
{
    internal EndpointReference(ProjectResource owner, string name) => (Owner, Name) = (owner, name);

    internal ProjectResource Owner { get; }

    internal string Name { get; }

    public string Url => Owner.AddressOf(Name);
}

internal sealed record ResourceBuilder<T>(IDistributedApplicationBuilder ApplicationBuilder, T Resource) : IResourceBuilder<T>
    where T : IResource;

/// <summary>How far a resource has come, as things others can wait for.</summary>
internal sealed class Milestones
{
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource healthy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Started => started.Task;

    public Task Healthy => healthy.Task;

    public Task<int> Completed => completed.Task;

    public void Start() => started.TrySetResult();

    public void BeHealthy() => healthy.TrySetResult();

    public void Complete(int exitCode) => completed.TrySetResult(exitCode);
}
