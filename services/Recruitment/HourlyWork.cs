using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment;

/// <summary>Something that time alone brings about: a reminder, an end, a deletion. Done in batches, and harmless when two replicas begin at once.</summary>
public interface IHourlyWork
{
    /// <summary>The most that one round takes on.</summary>
    const int Batch = 200;

    /// <summary>Does up to one batch and returns how many there were.</summary>
    Task<int> RunAsync(CancellationToken ct);
}

/// <summary>Doing at once what otherwise waits for the hour.</summary>
public static class WorkAtOnce
{
    private const int Attempts = 5;

    /// <summary>Does all of a work now, for what must follow a change that is saved. Where another write came between it begins anew on fresh rows; what is left after some attempts is done at the hour.</summary>
    public static async Task AtOnceAsync<T>(this IServiceScopeFactory scopes, CancellationToken ct)
        where T : IHourlyWork
    {
        var attempts = 0;
        var done = IHourlyWork.Batch;
        while (done >= IHourlyWork.Batch && attempts < Attempts)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                done = await scope.ServiceProvider.GetRequiredService<T>().RunAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                attempts++;
            }
        }
    }
}

/// <summary>Every hour does all the work of the service that waits for nobody.</summary>
public sealed partial class HourlyRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HourlyRounds> logger) : BackgroundService
{
    /// <summary>All work of this service, in the order of its names.</summary>
    public static readonly IReadOnlyList<Type> Works =
    [
        .. typeof(HourlyRounds).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IHourlyWork))).OrderBy(t => t.FullName),
    ];

    public static void Add(IServiceCollection services)
    {
        foreach (var work in Works)
            services.AddScoped(work);
        services.AddHostedService<HourlyRounds>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var work in Works)
                await RunAsync(work, stoppingToken);
        }
    }

    private async Task RunAsync(Type work, CancellationToken ct)
    {
        try
        {
            var done = IHourlyWork.Batch;
            while (done >= IHourlyWork.Batch)
            {
                await using var scope = scopes.CreateAsyncScope();
                done = await ((IHourlyWork)scope.ServiceProvider.GetRequiredService(work)).RunAsync(ct);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            Overtaken(logger, work.Name);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(logger, work.Name, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Work} met another replica at the same rows; the rest is done in an hour.")]
    private static partial void Overtaken(ILogger logger, string work);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed; it is tried again in an hour.")]
    private static partial void Failed(ILogger logger, string work, Exception exception);
}
