using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Training.Certificates;

/// <summary>Ends certificates the day after their last and says so, once each however many replicas run (row 105).</summary>
public sealed class ExpireCertificates(
    IServiceScopeFactory scopes, TimeProvider clock, Calm calm, IOptions<TrainingOptions> options, ILogger<ExpireCertificates> log) : BackgroundService
{
    private const int BatchSize = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await calm.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.ExpiryCheckEvery, clock);
        do
        {
            try
            {
                while (await ExpireBatch(stoppingToken) == BatchSize)
                {
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                log.LogInformation("Another replica ended the same certificates; the rest follow at the next check");
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Certificates that ran out could not be ended; the next check tries again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> ExpireBatch(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var at = clock.GetUtcNow().UtcDateTime;
        var today = OsloTime.DateOf(at);
        var due = await db.Certificates.Where(c => c.Status == CertificateStatus.Valid && c.ValidUntil < today)
            .OrderBy(c => c.ValidUntil).ThenBy(c => c.Id).Take(BatchSize).ToListAsync(ct);
        foreach (var certificate in due)
        {
            if (certificate.Expire(today) && certificate.VolunteerId is { } holder)
                db.Publish(new CertificateExpired(certificate.Id, certificate.CourseCode, holder, at), certificate.Id);
        }
        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
