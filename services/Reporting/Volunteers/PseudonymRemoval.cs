using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Reporting.Volunteers;

/// <summary>Removes the pseudonyms of erased volunteers when no event about them can be under way any more.</summary>
public sealed class PseudonymRemoval(
    IServiceScopeFactory scopes, IOptions<ReportingOptions> options, TimeProvider clock, ILogger<PseudonymRemoval> logger) : BackgroundService
{
    private const int AtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time and not the service's clock: the clock says what is due, this only how often it is looked at.
        using var timer = new PeriodicTimer(options.Value.ForgetEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RemoveAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Pseudonyms could not be removed; it is tried again");
            }
        }
    }

    private async Task RemoveAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        var before = clock.GetUtcNow().UtcDateTime - options.Value.ForgetAfter;
        var due = await db.Pseudonyms.Where(p => p.ErasedAt < before).Take(AtOnce).ToListAsync(ct);
        db.RemoveRange(due);
        await db.SaveChangesAsync(ct);
    }
}
