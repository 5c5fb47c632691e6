using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// Builds this replica's indexes from the database and keeps them fresh by reading the changes that any replica has saved.
/// </summary>
public sealed class IndexKeeper(
    IServiceScopeFactory scopes, Statements statements, CurrentIndex current, IOptions<MatchingOptions> options, TimeProvider clock, ILogger<IndexKeeper> logger)
    : BackgroundService
{
    private const int AtOnce = 1000;

    // Far longer than any transaction lives.
    private readonly ChangePosition position = new(TimeSpan.FromMinutes(1));
    private Points points = new(options.Value.Weights, 0);
    private DateTime trimmedAt = clock.GetUtcNow().UtcDateTime;
    private DateTime keptAt;
    private DateTime lastAt;
    private string? keptVersion;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time and not the service's clock: freshness is for those who wait.
        using var timer = new PeriodicTimer(options.Value.RefreshEvery);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<MatchingDb>();
                var began = Now;
                if (!current.IsBuilt)
                    await BuildAsync(db, stoppingToken);
                else if (!await IsBehindAsync(stoppingToken) || await CatchUpAsync(db, stoppingToken))
                    current.KnowsUntil = began;
                await TrimAsync(db, stoppingToken);
                if (Now - keptAt >= options.Value.SnapshotEvery)
                    Keep();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The index could not be refreshed; it stays as it was and is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Keep();
    }

    /// <summary>Takes up where the snapshot left off, when it is this database's and the changes since are still there.</summary>
    private async Task<bool> RestoreAsync(MatchingDb db, CancellationToken ct)
    {
        if (options.Value.SnapshotFile is not { } path)
            return false;

        try
        {
            if (IndexSnapshot.Read(path) is not { } snapshot
                || !await statements.AnyAsync(
                    """SELECT 1 FROM "IndexChanges" WHERE "Number" = @number AND "At" = @at""", ct, ("@number", snapshot.Position), ("@at", snapshot.PositionAt)))
            {
                return false;
            }

            await WeighAsync(db, ct);
            position.Read([snapshot.Position], Now);
            lastAt = snapshot.PositionAt;
            current.Opportunities.Fill(snapshot.Opportunities, snapshot.Catalogue, points, snapshot.Today, position.Version);
            current.Volunteers.Fill(snapshot.Volunteers, points, position.Version);
            // Its points may be of other weights, and its day another.
            Turn();
            if (await IsBehindAsync(ct))
                await CatchUpAsync(db, ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "The snapshot of the index could not be read");
            return false;
        }

        logger.LogInformation("The index was taken from its snapshot");
        return true;
    }

    /// <summary>Writes the snapshot, unless nothing changed, or a change is still awaited that others have passed.</summary>
    private void Keep()
    {
        keptAt = Now;
        if (options.Value.SnapshotFile is not { } path || !current.IsBuilt || position.Last is not { } last || position.Missing.Count > 0 || keptVersion == position.Version)
            return;

        try
        {
            IndexSnapshot.Write(path, current.Opportunities.Current, current.Volunteers.Current, last, lastAt);
            keptVersion = position.Version;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "The snapshot of the index could not be written");
        }
    }

    private async Task BuildAsync(MatchingDb db, CancellationToken ct)
    {
        if (await RestoreAsync(db, ct))
        {
            current.IsBuilt = true;
            return;
        }

        var any = await statements.AnyAsync("""SELECT 1 FROM "IndexChanges" UNION ALL SELECT 1 FROM "Opportunities" UNION ALL SELECT 1 FROM "Volunteers" """, ct);
        // The position is taken first: what changes during the build is read again by the first catching up.
        var recent = !any ? [] : await db.IndexChanges.AsNoTracking().OrderByDescending(c => c.Number).Take(AtOnce).ToListAsync(ct);
        await WeighAsync(db, ct);
        var listings = !any ? [] : await db.ListingsAsync(null, clock, ct);
        var findables = !any ? [] : await db.FindablesAsync(null, clock, ct);
        recent.Reverse();
        Advance(recent);
        current.Opportunities.Fill(listings, points, clock.Today(), position.Version);
        current.Volunteers.Fill(findables, points, position.Version);
        current.IsBuilt = true;
        logger.LogInformation("The index holds {Opportunities} opportunities and {Volunteers} volunteers", listings.Count, findables.Count);
    }

    /// <summary>Takes the weights that were decided last; those of the settings before any decision.</summary>
    private async Task WeighAsync(MatchingDb db, CancellationToken ct)
    {
        if (await statements.AnyAsync("""SELECT 1 FROM "WeightSets" """, ct))
            points = await db.PointsAsync(options.Value.Weights, ct);
    }

    /// <summary>Whether there is anything to catch up with, asked several times a second.</summary>
    private async Task<bool> IsBehindAsync(CancellationToken ct) =>
        position.Missing.Count > 0
        || current.Opportunities.Current.Today != clock.Today()
        || await statements.AnyAsync("""SELECT 1 FROM "IndexChanges" WHERE "Number" > @last""", ct, ("@last", position.Last ?? 0));

    /// <summary>Reads what changed; false when there may be more.</summary>
    private async Task<bool> CatchUpAsync(MatchingDb db, CancellationToken ct)
    {
        var (last, missing) = (position.Last ?? 0, position.Missing.ToList());
        var changes = await db.IndexChanges.AsNoTracking()
            .Where(c => c.Number > last || missing.Contains(c.Number))
            .OrderBy(c => c.Number).Take(AtOnce).ToListAsync(ct);
        var opportunities = Ids(IndexSubject.Opportunity);
        var volunteers = Ids(IndexSubject.Volunteer);
        var listings = opportunities.Count == 0 ? [] : await db.ListingsAsync(opportunities, clock, ct);
        var findables = volunteers.Count == 0 ? [] : await db.FindablesAsync(volunteers, clock, ct);
        var weighted = Ids(IndexSubject.Weights).Count > 0;
        if (weighted)
            await WeighAsync(db, ct);

        Advance(changes);
        if (weighted || current.Opportunities.Current.Today != clock.Today())
            Turn();
        if (opportunities.Count > 0)
            current.Opportunities.Change(listings, opportunities.Except(listings.Select(l => l.Id)), position.Version);
        if (volunteers.Count > 0)
            current.Volunteers.Change(findables, volunteers.Except(findables.Select(f => f.Id)), position.Version);
        return changes.Count < AtOnce;

        HashSet<Guid> Ids(IndexSubject subject) => [.. changes.Where(c => c.Subject == subject).Select(c => c.SubjectId)];
    }

    private void Advance(List<IndexChange> changes)
    {
        position.Read(changes.Select(c => c.Number), Now);
        if (changes.Count > 0 && changes[^1].Number == position.Last)
            lastAt = changes[^1].At;
    }

    /// <summary>Other weights, or another day: what is fresh and urgent is worked out anew.</summary>
    private void Turn()
    {
        current.Opportunities.Turn(points, clock.Today(), position.Version);
        current.Volunteers.Turn(points);
    }

    private async Task TrimAsync(MatchingDb db, CancellationToken ct)
    {
        if (Now - trimmedAt < TimeSpan.FromMinutes(10))
            return;

        var old = Now - options.Value.KeepChanges;
        List<IndexChange> gone;
        do
        {
            gone = await db.IndexChanges.AsTracking().Where(c => c.At < old).Take(AtOnce).ToListAsync(ct);
            db.RemoveRange(gone);
            await db.SaveChangesAsync(ct);
        }
        while (gone.Count == AtOnce);
        trimmedAt = Now;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
