using System.Net.Http.Headers;
using System.Text.Json;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using MassTransit;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Xunit;

namespace FrivilligPlattform.Testing;

/// <summary>
/// A service under test: its real program, a SQLite file and a virtual host of its own on a real broker. A suite uses it
/// by intent and never reaches for its services. With <c>FRIVILLIG_TEST_SQLSERVER</c> the same suite runs on that server.
/// </summary>
public abstract class ServiceApp<TProgram, TDb> : WebApplicationFactory<TProgram>, IAsyncLifetime
    where TProgram : class
    where TDb : ServiceDb
{
    private readonly string folder = Directory.CreateTempSubdirectory("fp-test-").FullName;
    private TestBroker broker = null!;
    private string virtualHost = null!;

    /// <summary>The service's name among <see cref="Names"/>.</summary>
    protected abstract string Name { get; }

    /// <summary>Stands at ten o'clock on Sunday 22 November 2026, UTC, until a test moves it.</summary>
    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Where the service's bus is, for tests that put something on a queue by hand.</summary>
    public string BusAddress => broker.Address(virtualHost);

    /// <summary>The key other services of the platform show, for internal endpoints.</summary>
    public const string SharedServiceKey = "test-service-key";

    /// <summary>A place for files of the test, removed at the end.</summary>
    protected string Folder => folder;

    public async ValueTask InitializeAsync()
    {
        broker = await TestBroker.SharedAsync();
        virtualHost = await broker.NewVirtualHostAsync();
        using var client = CreateClient();
        // Until it is well it answers 503, as it does while an index is being built.
        await Wait.UntilAsync(
            async () =>
            {
                using var health = await client.GetAsync(new Uri("/health", UriKind.Relative));
                return health.IsSuccessStatusCode && await health.Content.ReadAsStringAsync() == "Healthy";
            },
            $"{Name} is well", TimeSpan.FromSeconds(60));
    }

    /// <summary>A client signed in as the account, with these memberships.</summary>
    public HttpClient As(Guid accountId, params (Guid Organisation, string Role)[] memberships)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Sign(Name, accountId, memberships));
        return client;
    }

    /// <summary>A client signed in as an administrator of the platform, operator too.</summary>
    public HttpClient AsPlatformAdministrator() => As(
        Guid.CreateVersion7(), (Names.PlatformOrganisation, Roles.PlatformAdministrator), (Names.PlatformOrganisation, Roles.Operator));

    /// <summary>A client of another service of the platform.</summary>
    public HttpClient AsService()
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Add("X-Service-Key", SharedServiceKey);
        return client;
    }

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Anonymous()
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nb");
        return client;
    }

    /// <summary>Publishes an event on the broker and returns when the service has handled it. Give the same id twice for a repetition.</summary>
    public async Task ReceivesAsync<T>(T message, Guid? messageId = null)
        where T : class
    {
        var id = messageId ?? Guid.CreateVersion7(Clock.GetUtcNow());
        var readers = typeof(TDb).Assembly.GetTypes().Count(t => !t.IsAbstract && t.IsAssignableTo(typeof(IConsumer<T>)));
        Assert.True(readers > 0, $"{Name} has no consumer of {typeof(T).Name}.");
        await Services.GetRequiredService<IBus>().Publish(message, context => context.MessageId = id);
        await Wait.UntilAsync(
            () => ReadAsync(db => db.Set<InboxMessage>().CountAsync(m => m.MessageId == id).ContinueWith(count => count.GetAwaiter().GetResult() >= readers, TaskScheduler.Default)),
            $"{Name} handles {typeof(T).Name}");
    }

    /// <summary>Waits until the service has published such an event, and returns the first that matches.</summary>
    public Task<T> PublishedAsync<T>(Func<T, bool>? which = null)
        where T : class =>
        Wait.ForAsync(async () => (await AllPublishedAsync<T>()).FirstOrDefault(which ?? (_ => true)), $"{Name} publishes {typeof(T).Name}");

    /// <summary>All events of the type published so far, oldest first.</summary>
    public async Task<IReadOnlyList<T>> AllPublishedAsync<T>()
        where T : class
    {
        var type = typeof(T).FullName;
        var bodies = await ReadAsync(db => db.Set<OutboxMessage>().Where(m => m.Type == type).OrderBy(m => m.Sequence).Select(m => m.Body).ToListAsync());
        return [.. bodies.Select(b => JsonSerializer.Deserialize<T>(b)!)];
    }

    /// <summary>Looks into the service's database, where no endpoint shows what a test must know.</summary>
    public async Task<T> ReadAsync<T>(Func<TDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (broker is not null)
            await broker.DropVirtualHostAsync(virtualHost);
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Settings of this service's own.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:bus", broker.Address(virtualHost));
        builder.UseSetting("Messaging:AwaitReaders", "false");
        builder.UseSetting("Messaging:Retries", "2");
        builder.UseSetting("Messaging:RetryAfter", "00:00:00.02");
        builder.UseSetting("Identity:ServiceKey", SharedServiceKey);
        builder.UseSetting("Identity:Authority", TestTokens.Issuer);
        if (Environment.GetEnvironmentVariable("FRIVILLIG_TEST_SQLSERVER") is { Length: > 0 } server)
        {
            builder.UseSetting("Database:Provider", "SqlServer");
            builder.UseSetting("Database:MigrateAtStart", "true");
            builder.UseSetting($"ConnectionStrings:{Names.Database(Name)}", $"{server};Initial Catalog=fp_{Guid.CreateVersion7():N}");
        }
        else
        {
            builder.UseSetting($"ConnectionStrings:{Names.Database(Name)}", $"Data Source={Path.Combine(folder, "service.db")}");
        }

        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, Trust);
        });
    }

    private static void Trust(JwtBearerOptions options)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = TestTokens.Issuer };
        configuration.SigningKeys.Add(TestTokens.Key);
        options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
        options.TokenValidationParameters.ValidIssuer = TestTokens.Issuer;
        // Tokens live by the wall clock, the service under test by its own.
        options.TimeProvider = TimeProvider.System;
    }
}
