namespace FrivilligPlattform.AppHost.Local;

/// <summary>What may be said about a project and about processes in general.</summary>
public static class ResourceBuilderExtensions
{
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, string projectPath, string? launchProfileName) =>
        launchProfileName is null
            ? builder.Local().Add(_ => new ProjectResource(name, Path.GetFullPath(projectPath, builder.AppHostDirectory)))
            : throw new NotSupportedException("Launch profiles are for development tools; say what a process needs in the program.");

    public static IResourceBuilder<T> WithHttpEndpoint<T>(this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool isProxied = true) where T : IResourceWithEndpoints
    {
        builder.Project().Endpoints.Add(name ?? "http", (Ports.Take(targetPort ?? port), env));
        return builder;
    }

    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder) where T : IResourceWithEndpoints
    {
        builder.Project().External = true;
        return builder;
    }

    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null) where T : IResourceWithEndpoints
    {
        builder.Project().HealthPath = path ?? "/";
        return builder;
    }

    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name) where T : IResourceWithEndpoints =>
        new(builder.Project(), name);

    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args) where T : IResourceWithArgs
    {
        builder.Project().Arguments.AddRange(args);
        return builder;
    }

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value) where T : IResourceWithEnvironment =>
        builder.With(name, () => value);

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, EndpointReference endpointReference) where T : IResourceWithEnvironment =>
        builder.With(name, () => endpointReference.Url);

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter) where T : IResourceWithEnvironment =>
        builder.With(name, () => parameter.Resource.Value);

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false) where TDestination : IResourceWithEnvironment =>
        builder.With($"ConnectionStrings__{connectionName ?? source.Resource.Name}", () => ((ConnectedResource)source.Resource).ConnectionString);

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source) where TDestination : IResourceWithEnvironment =>
        source.Project().Endpoints.Keys.Aggregate(builder, (each, name) => each.WithReference(new EndpointReference(source.Project(), name)));

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference) where TDestination : IResourceWithEnvironment =>
        builder.With($"services__{endpointReference.Owner.Name}__{endpointReference.Name}__0", () => endpointReference.Url)
            .With($"{endpointReference.Owner.Name}_{endpointReference.Name}".ToUpperInvariant(), () => endpointReference.Url);

    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResourceWithWaitSupport =>
        builder.Until(dependency, reached => reached.Healthy);

    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResourceWithWaitSupport =>
        builder.Until(dependency, reached => reached.Started);

    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0) where T : IResourceWithWaitSupport =>
        builder.Until(dependency, async reached =>
        {
            var code = await reached.Completed;
            if (code != exitCode)
                throw new InvalidOperationException($"{dependency.Resource.Name} ended with {code}, not {exitCode}.");
        });

    private static ProjectResource Project<T>(this IResourceBuilder<T> builder) where T : IResource => (ProjectResource)(IResource)builder.Resource;

    private static IResourceBuilder<T> With<T>(this IResourceBuilder<T> builder, string name, Func<string?> value) where T : IResource
    {
        builder.Project().Environment.Add((name, value));
        return builder;
    }

    private static IResourceBuilder<T> Until<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, Func<Milestones, Task> until) where T : IResource
    {
        ((Resource)(IResource)builder.Resource).Waits.Add(((Resource)dependency.Resource, until));
        return builder;
    }
}
