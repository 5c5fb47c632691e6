using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity;

/// <summary>Every hour throws away what has run out: sessions, codes, invitations a month old, counted attempts, keys nobody meets any more.</summary>
public sealed partial class Housekeeping(
    IServiceScopeFactory scopes, IOptions<IdentityOptions> options, TimeProvider clock, ILogger<Housekeeping> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await SweepAsync(scope.ServiceProvider.GetRequiredService<IdentityDb>(), options.Value, clock.GetUtcNow().UtcDateTime, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    /// <summary>Throws away what has run out by now.</summary>
    public static async Task SweepAsync(IdentityDb db, IdentityOptions options, DateTime now, CancellationToken ct)
    {
        var (seen, started, monthAgo, dayAgo) = (now - options.SessionIdle, now - options.SessionLifetime, now.AddDays(-30), now.AddDays(-1));
        await db.WriteAsync(() => db.Sessions.Where(s => s.SeenAt < seen || s.StartedAt < started).ExecuteDeleteAsync(ct), ct);
        await db.WriteAsync(() => db.Letters.Where(l => l.ExpiresAt < now).ExecuteDeleteAsync(ct), ct);
        await db.WriteAsync(() => db.Invitations.Where(i => i.ExpiresAt < monthAgo).ExecuteDeleteAsync(ct), ct);
        await db.WriteAsync(() => db.SignInAttempts.Where(a => a.LastAt < dayAgo).ExecuteDeleteAsync(ct), ct);
        await db.WriteAsync(() => db.SigningKeys.Where(k => k.PublishedUntil < now).ExecuteDeleteAsync(ct), ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Housekeeping failed and tries again in an hour.")]
    private partial void LogFailed(Exception exception);
}
