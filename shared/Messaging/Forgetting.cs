using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Messaging;

/// <summary>Forgets what was sent, handled and answered longer ago than anybody repeats; and lets go of the outbox at the end.</summary>
internal sealed class Forgetting<TDb>(
    IServiceScopeFactory scopes, OutboxLeases leases, IOptions<MessagingOptions> options, TimeProvider clock,
    ILogger<Forgetting<TDb>> logger) : BackgroundService
    where TDb : ServiceDb
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await leases.ReleaseAsync();
        }
        catch (Exception exception)
        {
            logger.LogInformation("The outbox leases run out by themselves: {Reason}", exception.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("Old messages could not be forgotten: {Reason}", exception.Message);
            }
        }
    }

    private async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var before = clock.GetUtcNow().UtcDateTime - options.Value.RememberFor;
        await db.WriteAsync(() => db.Set<OutboxMessage>().Where(m => m.SentAt < before).ExecuteDeleteAsync(ct), ct);
        await Horizon.MoveAsync(db, before, ct);
        var inbox = db.Set<InboxMessage>().Where(m => m.At < before - Horizon.Slack && m.MessageId != Guid.Empty);
        await db.WriteAsync(() => inbox.ExecuteDeleteAsync(ct), ct);
        await db.WriteAsync(() => db.Set<IdempotencyKey>().Where(k => k.At < before).ExecuteDeleteAsync(ct), ct);
    }
}
