using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Matching.Tests;

/// <summary>The table of contents is whole: every slice is mapped, every route says who may come in.</summary>
public sealed class RoutesTests(MatchingApp app)
{
    [Fact]
    public void Every_slice_is_mapped()
    {
        var slices = typeof(Routes).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true } && t != typeof(Routes) && t.GetMethod("Map", [typeof(IEndpointRouteBuilder)]) is not null)
            .ToList();
        var mapped = Endpoints().Select(e => e.Metadata.GetMetadata<MethodInfo>()?.DeclaringType).ToHashSet();

        Assert.NotEmpty(slices);
        Assert.Empty(slices.Where(s => !mapped.Contains(s)));
    }

    [Fact]
    public void Every_route_states_a_policy()
    {
        var offenders = Endpoints()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null))
            .Select(e => e.RoutePattern.RawText);

        Assert.Empty(offenders);
    }

    [Fact]
    public async Task The_migrations_are_those_of_the_model() =>
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    private List<RouteEndpoint> Endpoints() =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) is true)];
}
