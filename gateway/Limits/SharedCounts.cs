using FrivilligPlattform.Hosting;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace FrivilligPlattform.Gateway.Limits;

/// <summary>
/// Tells other gateways through the cache how many requests each client made, and learns theirs, five times a second and never while a
/// request waits. A cache that is away, slow or flushed only makes the gateways count on their own for that while.
/// </summary>
internal sealed class SharedCounts(RateLimits limits, IOptions<GatewayOptions> options, IConfiguration configuration, ILogger<SharedCounts> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a round may take before the next goes without it.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetConnectionString(Names.Cache) is not { Length: > 0 } cache)
            return;

        // Never on the caller's thread: opening the connection may block while the address is looked up.
        await Task.Yield();
        using var timer = new PeriodicTimer(Every);
        ConnectionMultiplexer? connection = null;
        var round = Task.CompletedTask;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!round.IsCompleted)
                    continue;

                round = TellAsync();
                await Task.WhenAny(round, Task.Delay(Budget, stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The gateway is stopping.
        }
        finally
        {
            connection?.Dispose();
        }

        async Task TellAsync()
        {
            try
            {
                connection ??= await ConnectionMultiplexer.ConnectAsync(Settings(cache));
                if (connection.IsConnected)
                    await ShareAsync(connection.GetDatabase(), limits.Window);
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
            {
                logger.LogWarning("The cache is away; requests are counted by this gateway alone: {Reason}", exception.GetType().Name);
            }
        }
    }

    private async Task ShareAsync(IDatabase database, long window)
    {
        var lifetime = options.Value.RateLimits.Window + options.Value.RateLimits.Window;
        var answers = new List<(Counter Counter, Task<long> Total)>();
        foreach (var (key, counter) in limits.Counters)
        {
            if (counter.Take(window) is > 0 and var news)
            {
                RedisKey name = $"fp:requests:{key.Limit}:{key.Id}:{window}";
                answers.Add((counter, database.StringIncrementAsync(name, news)));
                answers.Add((counter, ExpireAsync(name)));
            }
        }

        foreach (var (counter, total) in answers)
        {
            if (await total is > 0 and var sum)
                counter.Learn(window, sum);
        }

        async Task<long> ExpireAsync(RedisKey name) => await database.KeyExpireAsync(name, lifetime) ? 0 : -1;
    }

    private static ConfigurationOptions Settings(string cache)
    {
        var settings = ConfigurationOptions.Parse(cache);
        settings.AbortOnConnectFail = false;
        settings.ConnectTimeout = 1000;
        settings.ClientName = "gateway";
        return settings;
    }
}
