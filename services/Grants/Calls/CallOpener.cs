using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Calls;

/// <summary>Tells the platform about calls when they open, also those announced ahead of time. Replicas may run it at once: the row's version lets one win.</summary>
public sealed class CallOpener(IServiceScopeFactory scopes, TimeProvider clock, Calm calm, ILogger<CallOpener> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await calm.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await OpenDue(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "Calls that are due could not be opened; the next round tries again");
            }
        }
    }

    private async Task OpenDue(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrantsDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var call in await db.Calls.Where(c => !c.OpeningTold && c.OpensAt <= now).OrderBy(c => c.OpensAt).Take(50).ToListAsync(ct))
        {
            if (call.TellOpening(now))
                db.Publish(new CallOpened(call.Id, call.SchemeId, call.Title, call.ClosesAt, now), call.Id);
        }

        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(ct);
    }
}
