using System.Globalization;
using System.Runtime.InteropServices;
using FrivilligPlattform.Matching.Index;

namespace FrivilligPlattform.Matching.Search;

/// <summary>
/// Searches the index in one pass: each row is held against the words and the radius, then against each filter, so that
/// every filter's counts are made with all the other filters on.
/// </summary>
public static class Searcher
{
    public static SearchResult Search(this OpportunityIndex index, SearchQuery query)
    {
        var counts = new Counts();
        var total = 0;
        // The page is kept as the smallest positions seen, the greatest of them on top.
        var page = new PriorityQueue<(int Row, double? Km), SearchPosition>(Comparer<SearchPosition>.Create((a, b) => b.CompareTo(a)));
        var relevance = index.Relevance(query.Words);
        foreach (var (row, km) in Rows(index, query))
        {
            var listing = index[row];
            if (relevance?[row] == 0 || !listing.IsCurrent(query.Today) || !counts.Add(listing, query))
                continue;

            total++;
            var position = Position(listing, km, relevance?[row] ?? 0, query.Sort);
            if (query.After is { } after && position <= after)
                continue;

            page.Enqueue((row, km), position);
            if (page.Count > query.Size + 1)
                page.Dequeue();
        }

        var more = page.Count > query.Size;
        if (more)
            page.Dequeue();

        var items = new (Listing, double?)[page.Count];
        SearchPosition? last = null;
        for (var place = items.Length - 1; page.TryDequeue(out var hit, out var position); place--)
        {
            last ??= position;
            items[place] = (index[hit.Row], hit.Km);
        }

        return new(items, more ? last : null, total, counts.Types, counts.Municipalities, counts.Arenas, counts.Days);
    }

    private static IEnumerable<(int Row, double? Km)> Rows(OpportunityIndex index, SearchQuery query) => query switch
    {
        { From: { } from, RadiusKm: { } radius } => index.Near(from, radius).Select(near => (near.Row, (double?)near.Km)),
        { From: { } from } => Enumerable.Range(0, index.Count).Select(row => (row, (double?)index.KmTo(row, from))),
        _ => Enumerable.Range(0, index.Count).Select(row => (row, (double?)null)),
    };

    private static SearchPosition Position(Listing listing, double? km, int relevance, SearchSort sort)
    {
        var age = -listing.PublishedAt.Ticks / TimeSpan.TicksPerMillisecond;
        return sort switch
        {
            SearchSort.Relevance => new(-relevance, age, listing.Id),
            SearchSort.Distance => new(km ?? double.PositiveInfinity, age, listing.Id),
            _ => new(age, 0, listing.Id),
        };
    }

    private sealed class Counts
    {
        public Dictionary<string, int> Types { get; } = [];

        public Dictionary<string, int> Municipalities { get; } = [];

        public Dictionary<string, int> Arenas { get; } = [];

        public Dictionary<string, int> Days { get; } = [];

        /// <summary>Counts the listing wherever all the other filters let it through; returns whether all do.</summary>
        public bool Add(Listing listing, SearchQuery query)
        {
            var facts = listing.Facts;
            var days = facts.Slots.Select(s => s.Day).Distinct().ToList();
            var type = query.Types.Count == 0 || query.Types.Contains(facts.Type);
            var municipality = query.Municipalities.Count == 0 || query.Municipalities.Contains(facts.MunicipalityNumber);
            var arena = query.Arenas.Count == 0 || query.Arenas.Contains(facts.Arena);
            var day = query.Days.Count == 0 || days.Any(query.Days.Contains);
            if (municipality && arena && day)
                Count(Types, facts.Type);
            if (type && arena && day)
                Count(Municipalities, facts.MunicipalityNumber);
            if (type && municipality && day)
                Count(Arenas, facts.Arena);
            if (type && municipality && arena)
                days.ForEach(d => Count(Days, d.ToString(CultureInfo.InvariantCulture)));
            return type && municipality && arena && day;
        }

        private static void Count(Dictionary<string, int> counts, string value) =>
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
    }
}
