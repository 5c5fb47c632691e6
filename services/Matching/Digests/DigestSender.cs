using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Requests;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Digests;

/// <summary>
/// Tells the best volunteers who asked to be found of new opportunities: one digest each, at most one in so many days, and nobody at night.
/// What several replicas find at once the database lets only one of them send.
/// </summary>
public sealed class DigestSender(
    IServiceScopeFactory scopes, CurrentIndex index, IOptions<MatchingOptions> options, TimeProvider clock, ILogger<DigestSender> logger)
    : BackgroundService
{
    private const int AtOnce = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time and not the service's clock: it only says how often to look.
        using var timer = new PeriodicTimer(options.Value.DigestEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (index.IsBuilt && !IsQuiet(OsloTime.FromUtc(Now)))
                {
                    await SendAsync(TellOfOpportunitiesAsync, stoppingToken);
                    await SendAsync(TellOfSearchesAsync, stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("Digests could not be sent; it is tried again: {Reason}", exception.Message);
            }
        }
    }

    /// <summary>True in the hours in which nobody is told anything.</summary>
    private bool IsQuiet(DateTime local)
    {
        var (from, to, now) = (options.Value.QuietFrom, options.Value.QuietTo, TimeOnly.FromDateTime(local));
        return from > to ? now >= from || now < to : now >= from && now < to;
    }

    private async Task SendAsync(Func<MatchingDb, CancellationToken, Task> tell, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MatchingDb>();
        await tell(db, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Each opportunity to so many of the best as it may need, each volunteer in one digest.</summary>
    private async Task TellOfOpportunitiesAsync(MatchingDb db, CancellationToken ct)
    {
        // A little later than published, so that what is published together is told together.
        var until = Now - options.Value.DigestAfter;
        var offerings = await db.Offerings.AsTracking().Where(o => o.At <= until).OrderBy(o => o.At).Take(AtOnce).ToListAsync(ct);
        if (offerings.Count == 0)
            return;

        var ids = offerings.Select(o => o.OpportunityId).ToList();
        var opportunities = await db.Opportunities.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var digests = new Dictionary<Guid, List<(int Score, Guid Opportunity)>>();
        foreach (var offering in offerings)
        {
            db.Remove(offering);
            if (opportunities.GetValueOrDefault(offering.OpportunityId) is not { IsListed: true } opportunity)
                continue;

            var volunteers = index.Volunteers.Current;
            foreach (var found in volunteers.Find(await db.OpeningAsync(opportunity, index, clock, ct), options.Value.DigestTo))
            {
                if (volunteers.Points.Percent(found.Score, false) < options.Value.DigestFrom)
                    break;

                var id = found.Id.ToGuid();
                if (!digests.TryGetValue(id, out var digest))
                    digests[id] = digest = [];
                digest.Add((found.Score, opportunity.Id));
            }
        }

        var told = await db.Told.AsTracking().Where(t => digests.Keys.Contains(t.VolunteerId)).ToDictionaryAsync(t => t.VolunteerId, ct);
        foreach (var (volunteer, digest) in digests)
        {
            if (told.TryGetValue(volunteer, out var last) && !last.IsDue(Now, options.Value.DigestGap))
                continue;
            if (last is null)
                db.Told.Add(last = new() { VolunteerId = volunteer });

            last.Tell(Now);
            var best = digest.OrderByDescending(d => d.Score).ThenBy(d => d.Opportunity).Take(options.Value.DigestMost).Select(d => d.Opportunity).ToList();
            db.Publish(new OpportunitiesSuggested(Guid.CreateVersion7(), volunteer, best, digest.Count, Now), volunteer);
        }
    }

    /// <summary>Each saved search that is due and has found something new, to the account that saved it.</summary>
    private async Task TellOfSearchesAsync(MatchingDb db, CancellationToken ct)
    {
        var until = Now - TimeSpan.FromDays(1);
        var current = index.Opportunities.Current;
        var due = await db.SavedSearches.AsTracking().Where(s => s.ToldUntil <= until && s.Every != TellEvery.Never).OrderBy(s => s.ToldUntil).Take(AtOnce).ToListAsync(ct);
        foreach (var saved in due.Where(s => s.IsDue(Now)))
        {
            var fresh = current.Search(saved.Query(current, options.Value.DigestMost, saved.ToldUntil));
            if (fresh.Total > 0)
                db.Publish(new SavedSearchAnswered(Guid.CreateVersion7(), saved.Id, saved.AccountId, [.. fresh.Items.Select(i => i.Shown.Id)], fresh.Total, Now), saved.AccountId);
            saved.Look(Now);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
