using System.Net;
using FrivilligPlattform.Gateway.Access;
using FrivilligPlattform.Gateway.Answers;
using FrivilligPlattform.Gateway.Limits;
using FrivilligPlattform.Gateway.OpenApi;
using FrivilligPlattform.Gateway.Reads;
using FrivilligPlattform.Gateway.Routing;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Yarp.ReverseProxy.Health;

namespace FrivilligPlattform.Gateway;

/// <summary>Puts the gateway together: the only public origin of the platform.</summary>
public static class Wiring
{
    /// <summary>
    /// Lets sockets run what follows a read on the thread that read it. Right for a process in which nothing ever blocks, and only there:
    /// this one passes bytes on. Must be called before the first socket is opened.
    /// </summary>
    public static void TuneProcess() => Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddProcessDefaults(Names.Gateway);
        builder.Services.AddOptions<GatewayOptions>().BindConfiguration("Gateway").ValidateDataAnnotations().ValidateOnStart();
        builder.WebHost.ConfigureKestrel(Limit);
        // The proxy writes two lines for every request it passes on.
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);
        // Without a collector nobody reads the activity that would be made for every request; EveryAnswer keeps the trace id.
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.AddProxy();
        builder.Services.AddSingleton<IPassiveHealthCheckPolicy, HungServices>();
        builder.Services.AddSingleton<TokenExchange>().AddSingleton<AntiForgery>().AddSingleton<Admission>();
        builder.Services.AddSingleton<RateLimits>().AddSingleton<BodyLimit>().AddSingleton<PublicReads>().AddSingleton<MergedOpenApi>();
        builder.Services.AddHostedService<SharedCounts>();
        foreach (var service in Names.Services)
        {
            builder.Services.AddHttpClient(service, client =>
            {
                client.BaseAddress = new(builder.Configuration[$"services:{service}:http:0"] ?? $"http://{service}.invalid");
                client.Timeout = TimeSpan.FromSeconds(3);
            });
        }

        var trusted = builder.Configuration.GetSection("Gateway:TrustedProxies").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = trusted.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in trusted)
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    public static void UseGateway(this WebApplication app)
    {
        if (app.Configuration.GetSection("Gateway:TrustedProxies").GetChildren().Any())
            app.UseForwardedHeaders();
        app.UseMiddleware<EveryAnswer>();
        app.UseExceptionHandler();
        app.UseHealth();
        app.MapMergedOpenApi();
        // What the house says to itself, and API addresses that nobody answers, must not end at the portal.
        app.Map("/internal/{**rest}", NotFound).AllowAnonymous();
        app.Map("/api/{**rest}", NotFound).AllowAnonymous();
        app.Map("/openapi/{**rest}", NotFound).AllowAnonymous();

        var (limit, admission, reads) = (app.Services.GetRequiredService<BodyLimit>(), app.Services.GetRequiredService<Admission>(), app.Services.GetRequiredService<PublicReads>());
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(Failures.InvokeAsync);
            proxy.Use(limit.InvokeAsync);
            proxy.Use(admission.InvokeAsync);
            proxy.Use(reads.InvokeAsync);
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        }).AllowAnonymous();
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MaxConcurrentConnections = 20_000;
    }

    private static Task NotFound(HttpContext http) => GatewayProblem.NotFound.WriteAsync(http);
}
