using System.ComponentModel.DataAnnotations.Schema;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Index;

/// <summary>What the index is built from, read from the service's own tables.</summary>
public static class IndexSource
{
    /// <summary>How long an organisation's getting somebody counts against its being lifted.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(180);

    /// <summary>All that volunteers may find; of the ids only when some are named.</summary>
    public static async Task<List<Listing>> ListingsAsync(this MatchingDb db, IReadOnlyCollection<Guid>? ids, TimeProvider clock, CancellationToken ct)
    {
        var (today, since) = (clock.Today(), clock.GetUtcNow().UtcDateTime - Lately);
        var starts = await db.Assignments.Where(a => a.At > since).GroupBy(a => a.OrganisationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var listings = new List<Listing>();
        var rows = db.Opportunities.AsNoTracking();
        await foreach (var opportunity in (ids is null ? rows : rows.Where(o => ids.Contains(o.Id))).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (ListingOf(opportunity, starts) is { } listing && listing.IsCurrent(today))
                listings.Add(listing);
        }

        return listings;
    }

    /// <summary>All volunteers who asked to be found and have not paused; of the ids only when some are named.</summary>
    public static async Task<List<Findable>> FindablesAsync(this MatchingDb db, IReadOnlyCollection<Guid>? ids, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var clearances = db.Clearances.Where(c => c.Held && c.OrganisationId == Guid.Empty && (c.ValidUntil == null || c.ValidUntil >= today));
        var held = new Dictionary<Guid, ulong>();
        await foreach (var c in (ids is null ? clearances : clearances.Where(c => ids.Contains(c.VolunteerId)))
            .Select(c => new { c.VolunteerId, c.Kind, c.CourseCode }).AsAsyncEnumerable().WithCancellation(ct))
        {
            held[c.VolunteerId] = held.GetValueOrDefault(c.VolunteerId)
                | Gates.Held([new Requirement(c.Kind, c.CourseCode.Length == 0 ? null : c.CourseCode)]);
        }

        var (findables, text) = (new List<Findable>(), new ProfileText());
        var rows = ids is null ? db.AllAsync() : db.Volunteers.AsNoTracking().Where(v => !v.Paused && ids.Contains(v.Id)).Select(v => new Kept { Id = v.Id, Read = v.Profile }).AsAsyncEnumerable();
        await foreach (var v in rows.WithCancellation(ct))
        {
            if ((v.Read ?? text.Read(v.Profile)) is { Findable: true } profile)
                findables.Add(new(v.Id, profile, held.GetValueOrDefault(v.Id)));
        }

        return findables;
    }

    // All of them at a start: the profiles as they are kept, to be read faster than the general way.
    private static IAsyncEnumerable<Kept> AllAsync(this MatchingDb db) =>
        db.Database.SqlQueryRaw<Kept>("SELECT Id, Profile FROM Volunteers WHERE Paused = 0").AsAsyncEnumerable();

    private sealed class Kept
    {
        public Guid Id { get; init; }

        public string Profile { get; init; } = "";

        [NotMapped]
        public VolunteerProfile? Read { get; init; }
    }

    private static Listing? ListingOf(Opportunity opportunity, Dictionary<Guid, int> starts) => opportunity.IsListed
        ? new(opportunity.Id, opportunity.Facts!, new(
            opportunity.PublishedAt ?? opportunity.FactsAt!.Value, starts.GetValueOrDefault(opportunity.Facts!.OrganisationId)))
        : null;
}
