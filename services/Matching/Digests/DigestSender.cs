using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Matching.Avoidances;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Requests;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Digests;

/// <summary>
/// Tells the best volunteers who asked to be found of new opportunities: one digest each, as seldom as they wish, and nobody at night or in
/// their own quiet hours.
/// What several replicas find at once the database lets only one of them send.
/// </summary>
public sealed class DigestSender(
    IServiceScopeFactory scopes, CurrentIndex index, IOptions<MatchingOptions> options, TimeProvider clock, ILogger<DigestSender> logger)
    : BackgroundService
{
    private const int AtOnce = 200;
    private const int MostPages = 50;

    /// <summary>So much of what is new in a search is looked through for organisations that are avoided.</summary>
    private const int MostLookedThrough = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time and not the service's clock: it only says how often to look.
        using var timer = new PeriodicTimer(options.Value.DigestEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // One moment for the whole look: what is not quiet when it begins may not be told at night.
                var now = clock.GetUtcNow().UtcDateTime;
                // What an index that lags further behind does not hold yet would never be told of.
                if (index.KnowsUntil >= now - options.Value.DigestAfter && !IsQuiet(OsloTime.FromUtc(now)))
                {
                    await SendAsync(GatherAsync, now, stoppingToken);
                    await SendAsync(TellOfOpportunitiesAsync, now, stoppingToken);
                    await SendAsync(TellOfSearchesAsync, now, stoppingToken);
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

    private async Task SendAsync(Func<MatchingDb, DateTime, CancellationToken, Task> tell, DateTime now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MatchingDb>();
        await tell(db, now, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Each opportunity is put by for so many of the best as it may need.</summary>
    private async Task GatherAsync(MatchingDb db, DateTime now, CancellationToken ct)
    {
        // A little later than published, so that what is published together is told together.
        var until = now - options.Value.DigestAfter;
        var offerings = await db.Offerings.AsTracking().Where(o => o.At <= until).OrderBy(o => o.At).Take(AtOnce).ToListAsync(ct);
        if (offerings.Count == 0)
            return;

        var ids = offerings.Select(o => o.OpportunityId).ToList();
        var opportunities = await db.Opportunities.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var digests = new Dictionary<Guid, List<Fitting>>();
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
                digest.Add(new(opportunity.Id, found.Score));
            }
        }

        var known = await db.Told.AsTracking().Where(t => digests.Keys.Contains(t.VolunteerId)).ToDictionaryAsync(t => t.VolunteerId, ct);
        foreach (var (volunteer, digest) in digests)
        {
            if (!known.TryGetValue(volunteer, out var told))
                db.Told.Add(told = new() { VolunteerId = volunteer });
            told.Gather(digest, options.Value.DigestGap);
        }
    }

    /// <summary>One digest to each volunteer for whom something was put by, when their rhythm and their hours allow it.</summary>
    private async Task TellOfOpportunitiesAsync(MatchingDb db, DateTime now, CancellationToken ct)
    {
        var due = await db.Told.AsTracking().Where(t => t.NextAt <= now).OrderBy(t => t.NextAt).Take(AtOnce).ToListAsync(ct);
        var ids = due.SelectMany(t => t.Gathered).Select(f => f.OpportunityId).Distinct().ToList();
        var open = (await db.Opportunities.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct)).Where(o => o.IsListed).ToDictionary(o => o.Id, o => o.Facts!.OrganisationId);
        var avoided = await db.AvoidedByAsync([.. due.Select(t => t.VolunteerId)], ct);
        foreach (var told in due)
        {
            if (told.QuietUntil(now) is { } until)
            {
                told.Wait(until);
                continue;
            }

            // What was put by before the volunteer wished nothing more from the organisation.
            var fitting = told.Gathered.Where(f => open.TryGetValue(f.OpportunityId, out var from) && !avoided[told.VolunteerId].Contains(from)).ToList();
            if (fitting.Count > 0)
            {
                db.Publish(
                    new OpportunitiesSuggested(
                        Guid.CreateVersion7(), told.VolunteerId, [.. fitting.Take(options.Value.DigestMost).Select(f => f.OpportunityId)], fitting.Count, now),
                    told.VolunteerId);
            }

            told.Empty(fitting.Count > 0 ? now : null);
        }
    }

    /// <summary>Each saved search that is due and has found something new, to the account that saved it, when its hours allow it.</summary>
    private async Task TellOfSearchesAsync(MatchingDb db, DateTime now, CancellationToken ct)
    {
        // What has just arrived waits for the next look: it may not be in the index yet, nor all of it saved.
        var (before, until) = (now - TimeSpan.FromDays(1), now - options.Value.DigestAfter);
        var (current, today) = (index.Opportunities.Current, clock.Today());
        for (var page = 0; page < MostPages; page++)
        {
            var due = await db.SavedSearches.AsTracking().Where(s => s.LookedAt <= before && s.Every != TellEvery.Never)
                .OrderBy(s => s.LookedAt).ThenBy(s => s.Id).Skip(page * AtOnce).Take(AtOnce).ToListAsync(ct);
            var accounts = due.Select(s => s.AccountId).Distinct().ToList();
            var quiet = (await db.Told.AsNoTracking().Where(t => accounts.Contains(t.VolunteerId) && t.QuietFrom != null).ToListAsync(ct))
                .Where(t => t.QuietUntil(now) is not null).Select(t => t.VolunteerId).ToHashSet();
            var avoided = await db.AvoidedByAsync(accounts, ct);
            var arrivals = due.Count == 0 ? new([]) : await Arrivals.ReadAsync(db, due.Min(s => s.ToldUntil), until, ct);
            foreach (var saved in due.Where(s => s.IsDue(now) && !quiet.Contains(s.AccountId)))
            {
                var (fresh, total) = Fresh(current, saved, arrivals, [.. avoided[saved.AccountId]], today);
                if (fresh.Count > 0)
                    db.Publish(new SavedSearchAnswered(Guid.CreateVersion7(), saved.Id, saved.AccountId, fresh, total, now), saved.AccountId);
                saved.Look(now, until);
            }

            if (due.Count < AtOnce)
                return;
        }
    }

    /// <summary>What is new in a saved search, the first of it and how much in all, without what comes from organisations that are avoided.</summary>
    private (IReadOnlyList<Guid> Shown, int Total) Fresh(
        OpportunityIndex current, SavedSearch saved, Arrivals arrivals, HashSet<Guid> avoided, DateOnly today)
    {
        if (arrivals.FirstPublished(saved.ToldUntil) is null)
            return ([], 0);

        var most = options.Value.DigestMost;
        var fresh = current.Search(saved.Query(current, avoided.Count == 0 ? most : MostLookedThrough, arrivals, today));
        var wanted = fresh.Items.Where(i => !avoided.Contains(i.Shown.Facts.OrganisationId)).Select(i => i.Shown.Id).ToList();
        return ([.. wanted.Take(most)], fresh.Total - fresh.Items.Count + wanted.Count);
    }
}
