using System.Diagnostics;
using FrivilligPlattform.Hosting;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Transforms;

namespace FrivilligPlattform.Gateway.Routing;

/// <summary>
/// Turns the route table and the addresses of services into the proxy's configuration. A service that also answers HTTP/2 in clear text
/// names that address in <c>services:name:h2c:0</c>, which is preferred: it nearly halves the cost of passing a request on.
/// </summary>
internal static class ProxyConfig
{
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Gateway").Get<GatewayOptions>() ?? new();
        var traced = !string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        builder.Services.AddReverseProxy()
            .LoadFromMemory([.. RouteTable.Resources.Append(RouteTable.Pages).Select(Route)],
                [.. Names.Services.Append(Names.Portal).Select(service => Cluster(service, builder.Configuration, options))])
            .ConfigureHttpClient((_, handler) =>
            {
                handler.ConnectTimeout = TimeSpan.FromSeconds(2);
                handler.UseCookies = false;
                // Without a collector the trace id is passed on by the transform below, which costs a fraction of the built-in way.
                if (!traced)
                    handler.ActivityHeadersPropagator = null;
            })
            .AddTransforms(context =>
            {
                if (context.Cluster?.ClusterId == Names.Portal)
                    context.AddOriginalHost();
                if (!traced)
                    context.AddRequestTransform(PassTraceOn);
            });
    }

    private static RouteConfig Route(Resource resource) => new()
    {
        RouteId = resource.Name,
        ClusterId = resource.Service,
        Match = new() { Path = resource.IsApi ? $"{resource.Prefix}{resource.Name}/{{**rest}}" : "/{**rest}" },
        Order = resource.IsApi ? 0 : 1000,
    };

    private static ClusterConfig Cluster(string service, IConfiguration configuration, GatewayOptions options)
    {
        var http2 = Addresses(configuration, service, "h2c");
        var addresses = http2.Count > 0 ? http2 : Addresses(configuration, service, "http");
        return new()
        {
            ClusterId = service,
            LoadBalancingPolicy = "PowerOfTwoChoices",
            Destinations = addresses.Index().ToDictionary(a => $"{service}-{a.Index}", a => new DestinationConfig { Address = a.Item }),
            HttpRequest = new()
            {
                ActivityTimeout = options.ServiceTimeout,
                Version = http2.Count > 0 ? System.Net.HttpVersion.Version20 : System.Net.HttpVersion.Version11,
                VersionPolicy = http2.Count > 0 ? HttpVersionPolicy.RequestVersionExact : HttpVersionPolicy.RequestVersionOrLower,
            },
            HttpClient = new() { EnableMultipleHttp2Connections = true },
            HealthCheck = new()
            {
                // Not the default, which goes on asking when every address of a service is spared.
                AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyAndUnknown,
                Passive = new() { Enabled = true, Policy = HungServices.PolicyName },
            },
        };
    }

    private static List<string> Addresses(IConfiguration configuration, string service, string scheme) =>
        [.. configuration.GetSection($"services:{service}:{scheme}").GetChildren().Select(c => c.Value).OfType<string>()];

    private static ValueTask PassTraceOn(RequestTransformContext context)
    {
        var parent = Activity.Current?.Id ?? $"00-{context.HttpContext.TraceIdentifier}-{ActivitySpanId.CreateRandom().ToHexString()}-00";
        context.ProxyRequest.Headers.Remove("traceparent");
        context.ProxyRequest.Headers.TryAddWithoutValidation("traceparent", parent);
        return default;
    }
}
