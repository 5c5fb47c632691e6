using System.Collections.Concurrent;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Architecture.Tests;

public sealed class EndpointTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<RouteEndpoint>>>> Found = new();

    public static TheoryData<string> Services => [.. House.Services.Keys];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Every_endpoint_names_its_policy_or_lets_anybody_in(string service)
    {
        var offenders = House.Some(await EndpointsAsync(service))
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is not { Policy: not null } && e.Metadata.GetMetadata<IAllowAnonymous>() is null
                && e.Metadata.GetMetadata<AuthorizationPolicy>() is null)
            .Select(e => e.DisplayName);

        Assert.Empty(offenders);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Every_slice_with_routes_is_mapped(string service)
    {
        var mapped = (await EndpointsAsync(service)).Select(e => e.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.DeclaringType).ToHashSet();

        var offenders = House.Services[service].GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true } && t.GetMethod("Map", [typeof(IEndpointRouteBuilder)]) is not null)
            .Where(t => t.Name != "Routes" && !mapped.Contains(t))
            .Select(t => t.FullName);

        Assert.Empty(offenders);
    }

    /// <summary>A resource that no route of the gateway names is answered by the portal, as a page that does not exist.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public async Task Every_resource_is_routed_by_the_gateway(string service)
    {
        var table = File.ReadAllText(Path.Combine(House.Root, "gateway", "Routing", "RouteTable.cs"));

        var offenders = House.Some(await EndpointsAsync(service)).Select(e => e.RoutePattern.RawText!.Trim('/').Split('/'))
            .Where(path => path is ["api", "v1", not "operations", ..]).Select(path => path[2]).Distinct()
            .Where(resource => !table.Contains($"new(\"{resource}\", Names.{service}", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    // A host is dear to start, and every rule asks the same of it.
    private static Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync(string service) =>
        Found.GetOrAdd(service, _ => new(() => StartAndListAsync(service))).Value;

    private static async Task<IReadOnlyList<RouteEndpoint>> StartAndListAsync(string service)
    {
        var folder = Directory.CreateTempSubdirectory("fp-architecture-").FullName;
        try
        {
            var database = House.Services[service].GetTypes().Single(t => t.IsSubclassOf(typeof(ServiceDb)));
            var find = typeof(EndpointTests).GetMethod(nameof(FindAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
            return await (Task<IReadOnlyList<RouteEndpoint>>)find.MakeGenericMethod(database).Invoke(null, [service.ToLowerInvariant(), folder])!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<RouteEndpoint>> FindAsync<TDb>(string name, string folder)
        where TDb : ServiceDb
    {
        // No broker is there: a service starts without one.
        await using var host = new WebApplicationFactory<TDb>().WithWebHostBuilder(builder => builder
            .UseSetting("ConnectionStrings:bus", "amqp://guest:guest@127.0.0.1:1")
            .UseSetting("Identity:Authority", "http://127.0.0.1:1")
            .UseSetting("Identity:ServiceKey", "key")
            .UseSetting("Mail:Folder", folder)
            .UseSetting($"ConnectionStrings:{Names.Database(name)}", $"Data Source={Path.Combine(folder, "service.db")}"));
        return [.. host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
    }
}
