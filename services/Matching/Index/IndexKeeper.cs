using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// Builds this replica's index from the database and keeps it fresh by reading the changes that any replica has saved.
/// </summary>
public sealed class IndexKeeper(
    IServiceScopeFactory scopes, CurrentIndex current, IOptions<MatchingOptions> options, TimeProvider clock, ILogger<IndexKeeper> logger)
    : BackgroundService
{
    private const int AtOnce = 1000;

    // Far longer than any transaction lives.
    private readonly ChangePosition position = new(TimeSpan.FromMinutes(1));
    private DateTime trimmedAt;
    private bool built;

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
                if (!built)
                    await BuildAsync(db, stoppingToken);
                else
                    await CatchUpAsync(db, stoppingToken);
                await TrimAsync(db, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The index could not be refreshed; it stays as it was and is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task BuildAsync(MatchingDb db, CancellationToken ct)
    {
        // The position is taken first: what changes during the build is read again by the first catching up.
        var recent = await db.IndexChanges.OrderByDescending(c => c.Number).Take(AtOnce).Select(c => c.Number).ToListAsync(ct);
        var listings = new List<Listing>();
        await foreach (var opportunity in db.Opportunities.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (ListingOf(opportunity) is { } listing)
                listings.Add(listing);
        }

        recent.Reverse();
        position.Read(recent, Now);
        current.Value = OpportunityIndex.Of(listings, position.Version);
        built = true;
        logger.LogInformation("The index holds {Count} opportunities", listings.Count);
    }

    private async Task CatchUpAsync(MatchingDb db, CancellationToken ct)
    {
        var (last, missing) = (position.Last ?? 0, position.Missing.ToList());
        var changes = await db.IndexChanges.AsNoTracking()
            .Where(c => c.Number > last || missing.Contains(c.Number))
            .OrderBy(c => c.Number).Take(AtOnce).ToListAsync(ct);
        var ids = changes.Select(c => c.OpportunityId).ToHashSet();
        var opportunities = ids.Count == 0 ? [] : await db.Opportunities.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);

        position.Read(changes.Select(c => c.Number), Now);
        if (position.Version == current.Value.Version)
            return;

        var listings = opportunities.Select(ListingOf).OfType<Listing>().ToList();
        current.Value = current.Value.With(listings, ids.Except(listings.Select(l => l.Id)).ToHashSet(), position.Version);
    }

    private async Task TrimAsync(MatchingDb db, CancellationToken ct)
    {
        if (Now - trimmedAt < TimeSpan.FromHours(1))
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

    private Listing? ListingOf(Opportunities.Opportunity opportunity)
    {
        if (!opportunity.IsListed)
            return null;

        var listing = Listing.Of(opportunity.Id, opportunity.Facts!, opportunity.PublishedAt ?? opportunity.FactsAt!.Value);
        return listing.IsCurrent(clock.Today()) ? listing : null;
    }
}
