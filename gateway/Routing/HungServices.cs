using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace FrivilligPlattform.Gateway.Routing;

/// <summary>
/// Spares a service that lets requests run out of time: after five in a row its callers get 503 at once, for a moment. One that refuses
/// connections is not spared: a refusal costs nothing, and so it is used again the moment it is back.
/// </summary>
internal sealed class HungServices(IDestinationHealthUpdater health, IOptions<GatewayOptions> options) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "HungServices";
    private const int InARow = 5;

    private readonly ConditionalWeakTable<DestinationState, StrongBox<int>> silent = [];

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        var error = context.Features.Get<IForwarderErrorFeature>()?.Error;
        if (error is ForwarderError.RequestTimedOut)
        {
            var count = silent.GetOrCreateValue(destination);
            if (Interlocked.Increment(ref count.Value) >= InARow)
                health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, options.Value.SpareHungService);
        }
        else if (error is null && silent.TryGetValue(destination, out var count) && count.Value != 0)
        {
            count.Value = 0;
        }
    }
}
