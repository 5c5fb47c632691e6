using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>
/// Sends the mails of the queue, apart from requests and events. Replicas may run it at once: a mail belongs to the one whose claim the
/// row's version lets through.
/// </summary>
public sealed class Postman(
    IServiceScopeFactory scopes, IMailTransport transport, IOptions<MailOptions> options, TimeProvider clock, Calm calm, ILogger<Postman> logger)
    : BackgroundService
{
    private const int RoundSize = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await calm.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.PollEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var id in await FindDue(stoppingToken))
                    await Deliver(id, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(e, "A round of mails was cut short; the next one goes on");
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<List<Guid>> FindDue(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<NotificationsDb>(), Now);
        return await db.Deliveries
            .Where(d => (d.Status == DeliveryStatus.Waiting && d.NextAttemptAt <= now) || (d.Status == DeliveryStatus.Sending && d.ClaimedUntil <= now))
            .OrderBy(d => d.NextAttemptAt)
            .Take(RoundSize)
            .Select(d => d.Id)
            .ToListAsync(ct);
    }

    private async Task Deliver(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NotificationsDb>();
        try
        {
            if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } delivery)
                return;

            if (delivery.Status is DeliveryStatus.Sending)
                delivery.Recover(transport.Repeatable, Now);
            else
                await Send(db, scope.ServiceProvider.GetRequiredService<Composer>(), delivery, ct);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            logger.LogDebug("Delivery {Delivery} was taken by somebody else", id);
        }
    }

    private async Task Send(NotificationsDb db, Composer composer, Delivery delivery, CancellationToken ct)
    {
        Composer.Result composed;
        try
        {
            composed = await composer.ComposeAsync(delivery, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // One mail that cannot be written must not keep those behind it back.
            logger.LogWarning(e, "Delivery {Delivery} could not be written and is tried again", delivery.Id);
            composed = new(null, "not-written", Later: true);
        }

        if (composed.Mail is not { } mail)
        {
            if (composed.Later)
                delivery.Postpone(composed.Why!, Now, options.Value.GiveUpAfter, attempted: false);
            else
                delivery.Drop(composed.Why!);
            return;
        }

        delivery.Claim(Now + options.Value.SendWithin);
        await db.SaveChangesAsync(ct);
        try
        {
            using var within = new CancellationTokenSource(options.Value.SendWithin / 2);
            await transport.SendAsync(mail, within.Token);
            delivery.Succeed(Now);
        }
        catch (MailRefusedException e) when (e.Fate is MailFate.TryAgain)
        {
            delivery.Postpone(e.Code, Now, options.Value.GiveUpAfter, attempted: true);
        }
        catch (MailRefusedException e) when (e.Fate is MailFate.Hopeless)
        {
            delivery.Fail(e.Code);
        }
        catch (Exception e) when (e is MailRefusedException or OperationCanceledException)
        {
            delivery.Doubt("no-answer");
        }
    }
}
