using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>Every hour, clearances past their last day end and are told of; those of courses end when Training says so.</summary>
public sealed partial class EndRunOutClearances(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EndRunOutClearances> logger) : BackgroundService
{
    private const int Batch = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RunAsync(stoppingToken) == Batch)
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Failed(logger, exception);
            }
        }
    }

    /// <summary>Ends up to one batch and returns how many.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var today = clock.Today();
        var now = clock.GetUtcNow().UtcDateTime;
        var runOut = await db.Clearances
            .Where(c => c.EndedAt == null && c.ValidUntil < today && c.Kind != RequirementKinds.Course)
            .OrderBy(c => c.ValidUntil)
            .Take(Batch)
            .ToListAsync(ct);
        foreach (var clearance in runOut.Where(c => c.End(ClearanceEnds.Expired, now)))
        {
            // A renewed signature goes on meeting what the old one met.
            var renewed = await db.Clearances.AnyAsync(
                c => c.VolunteerId == clearance.VolunteerId && c.OrganisationId == clearance.OrganisationId && c.Kind == clearance.Kind
                    && c.EndedAt == null && (c.ValidUntil == null || c.ValidUntil >= today),
                ct);
            if (!renewed)
                db.Publish(new ClearanceEnded(clearance.VolunteerId, clearance.OrganisationId, clearance.Requirement, ClearanceEnds.Expired, now));
        }

        await db.SaveChangesAsync(ct);
        return runOut.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Ending clearances failed; it is tried again in an hour.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
