using FrivilligPlattform.Hosting;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Messaging;

/// <summary>Gives a service its database and its place on the bus.</summary>
public static class MessagingSetup
{
    /// <summary>The database (both providers), the bus with this assembly's consumers, outbox, inbox, retries and error queues.</summary>
    public static WebApplicationBuilder AddMessaging<TDb>(this WebApplicationBuilder builder)
        where TDb : ServiceDb
    {
        var services = builder.Services;
        services.AddOptions<MessagingOptions>().BindConfiguration("Messaging").ValidateDataAnnotations().ValidateOnStart();
        AddDatabase<TDb>(builder);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Turns>();
        services.AddSingleton(sp => new Replica(sp.GetService<WriteGate>()?.Database));
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<Readers>();
        services.AddSingleton<ErrorQueues>();
        services.AddSingleton<OutboxSender>();
        AddBus<TDb>(builder);
        services.AddHostedService<ArrivalNotice>();
        services.AddHostedService<UnreadWatch>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<Forgetting<TDb>>();
        services.AddHostedService<WarmUp<TDb>>();
        return builder;
    }

    /// <summary>Idempotency keys, stale writes as 412, and the operators' endpoints for the error queues.</summary>
    public static WebApplication UseMessaging<TDb>(this WebApplication app)
        where TDb : ServiceDb
    {
        app.UseMiddleware<StaleWrites>();
        app.UseMiddleware<Idempotency>();
        ErrorQueueEndpoints.Map(app);
        return app;
    }

    /// <summary>Points a context at a database of either provider, with that provider's migrations.</summary>
    public static DbContextOptionsBuilder UseProvider(this DbContextOptionsBuilder options, bool sqlServer, string connectionString)
    {
        if (sqlServer)
            options.UseSqlServer(connectionString, sql => sql.EnableRetryOnFailure());
        else
            options.UseSqlite(connectionString).AddInterceptors(EmbeddedConnections.Instance);
        return options.ReplaceService<IMigrationsAssembly, ProviderMigrations>();
    }

    private static void AddDatabase<TDb>(WebApplicationBuilder builder)
        where TDb : ServiceDb
    {
        var name = builder.Services.Where(s => s.ServiceType == typeof(ProcessName)).Select(s => ((ProcessName)s.ImplementationInstance!).Value).Single();
        var sqlServer = builder.Configuration["Database:Provider"] == "SqlServer";
        string ConnectionString(IServiceProvider sp) => sp.GetRequiredService<IConfiguration>().GetConnectionString(Names.Database(name))
            ?? (sqlServer ? "Server=." : $"Data Source={name}.db");

        builder.Services.AddDbContextPool<TDb>((sp, options) => options.UseProvider(sqlServer, ConnectionString(sp)));
        builder.Services.AddScoped<ServiceDb>(sp => sp.GetRequiredService<TDb>());
        if (!sqlServer)
        {
            builder.Services.AddSingleton(sp => new WriteGate(ConnectionString(sp)));
            builder.Services.AddSingleton<EmbeddedInbox>();
        }

        builder.Services.AddSingleton(sp => new Statements(sqlServer, ConnectionString(sp), sp.GetService<WriteGate>()));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [ServiceDefaults.Ready]);
    }

    private static void AddBus<TDb>(WebApplicationBuilder builder)
        where TDb : ServiceDb
    {
        builder.Services.AddOptions<MassTransitHostOptions>().Configure(host =>
        {
            // A service takes requests while the broker is away; what it publishes waits in the outbox.
            host.WaitUntilStarted = false;
            host.StopTimeout = TimeSpan.FromSeconds(10);
        });
        // The bus writes each failed attempt to connect or send with the whole stack; BrokerWatch and the dispatcher say it in a line.
        builder.Logging.AddFilter("MassTransit", LogLevel.Critical);
        builder.Logging.AddFilter("MassTransit.ReceiveTransport", LogLevel.Warning);
        builder.Services.AddReceiveEndpointObserver<BrokerWatch>();
        builder.Services.AddReceiveObserver<Undelivered>();
        builder.Services.AddSingleton(sp => new Endpoints(sp.GetRequiredService<ProcessName>().Value, typeof(TDb).Assembly));
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddConsumers(type => !type.IsAbstract, typeof(TDb).Assembly);
            bus.ConfigureHealthCheckOptions(health =>
            {
                health.MinimalFailureStatus = HealthStatus.Degraded;
                health.Tags.Clear();
                health.Tags.Add(ServiceDefaults.Ready);
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                var address = new Uri(builder.Configuration.GetConnectionString(Names.Bus) ?? "amqp://guest:guest@127.0.0.1:5672");
                var stopping = context.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
                rabbit.Host(address, host => host.OnRefreshConnectionFactory = factory =>
                {
                    factory.SocketFactory = family => new UnblockedSocket(family);
                    return BrokerAddress.AwaitAsync(address, stopping);
                });
                var endpoints = context.GetRequiredService<Endpoints>();
                var options = context.GetRequiredService<IOptions<MessagingOptions>>().Value;
                foreach (var consumer in endpoints.Consumers)
                {
                    rabbit.ReceiveEndpoint(endpoints.Queue(consumer), queue => Configure(queue, context, consumer, options));
                }
            });
        });
    }

    private static void Configure(
        IRabbitMqReceiveEndpointConfigurator queue, IBusRegistrationContext context, Type consumer, MessagingOptions options)
    {
        if (options.QuorumQueues)
            queue.SetQuorumQueue();
        queue.PrefetchCount = (ushort)(options.Concurrency * 2);
        queue.ConcurrentMessageLimit = options.Concurrency;
        queue.PublishFaults = false;
        if (options.Retries > 0)
        {
            queue.UseMessageRetry(retry =>
            {
                retry.Ignore<TooOldToTellException>();
                retry.Exponential(options.Retries, options.RetryAfter, TimeSpan.FromSeconds(5), options.RetryAfter);
            });
        }

        queue.UseConsumeFilter(typeof(InboxFilter<>), context);
        queue.ConfigureConsumer(context, consumer);
    }
}
