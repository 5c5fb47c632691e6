using System.Numerics;
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
        var (counts, page, total) = (new FilterCounts(index.Catalogue, query), new Page(query), 0);
        foreach (var (place, metres) in PlacesOf(query))
        {
            if (query.Asked?.MayBeAt(place) == false)
                continue;

            var blocks = index.Store.At(place);
            for (var number = 0; number < blocks.Length; number++)
            {
                var block = blocks[number];
                var rows = Sieve.All(block) & (query.Asked?.RowsIn(place, blocks, number) ?? ulong.MaxValue);
                for (; rows != 0; rows &= rows - 1)
                {
                    var row = BitOperations.TrailingZeroCount(rows);
                    if ((query.PublishedAfter is { } since && (long)block.Value(Listing.Published, row) <= since.Ticks)
                        || !query.Starts.Includes(block.Value(Listing.Dates, row)) || !counts.Add(block.Value(Listing.Shape, row)))
                        continue;

                    total++;
                    page.Offer(new(block, row, metres), First(place, blocks, number, row, metres, query));
                }
            }
        }

        var (found, more) = page.InOrder();
        return counts.Result(
            [.. found.Select(f => (index.Show(f.Row.Block, f.Row.Row), f.Row.Metres))], more ? found[^1].Position : null, total);
    }

    /// <summary>What the chosen order goes by before anything else.</summary>
    private static long First(int place, Block[] blocks, int number, int row, int? metres, SearchQuery query) => query.Sort switch
    {
        SearchSort.Relevance => -(long)Math.Round(1_000_000 * (query.Asked?.Relevance(place, blocks, number, row) ?? 0)),
        SearchSort.Distance => metres ?? int.MaxValue,
        SearchSort.Soonest => Listing.StartDay(blocks[number].Value(Listing.Dates, row)) ?? int.MaxValue,
        _ => Page.Published(blocks[number], row),
    };

    /// <summary>The places searched, with the distance where one is asked for; what has no place stands behind them all.</summary>
    private static IEnumerable<(int Place, int? Metres)> PlacesOf(SearchQuery query)
    {
        if (query is { From: { } from, RadiusKm: { } radius })
        {
            foreach (var reach in Places.Within(from, radius * 1000).ToArray())
                yield return (reach.Place, reach.Metres);
            yield break;
        }

        var metres = new int[Places.Count];
        if (query.From is { } home)
            Places.MetresFrom(home, metres);
        for (var place = 0; place < Places.Count; place++)
            yield return (place, query.From is null ? null : metres[place]);
        yield return (BlockStore.Nowhere, null);
    }

    private readonly record struct Place(Block Block, int Row, int? Metres);

    /// <summary>The smallest positions seen, one more than is shown, with the greatest of them on top.</summary>
    private sealed class Page(SearchQuery query)
    {
        private readonly PriorityQueue<Place, SearchPosition> kept = new(Comparer<SearchPosition>.Create((a, b) => b.CompareTo(a)));
        private SearchPosition? last;

        /// <summary>The last published is the smallest.</summary>
        public static long Published(Block block, int row) => -(long)block.Value(Listing.Published, row) / TimeSpan.TicksPerMillisecond;

        public void Offer(Place row, long first)
        {
            // Nearly all of a large country is behind what the page already has.
            if (first > last?.First)
                return;

            var second = query.Sort is SearchSort.Newest ? 0 : Published(row.Block, row.Row);
            var position = new SearchPosition(first, second, row.Block.IdAt(row.Row));
            if (query.After is { } after && position <= after)
                return;

            if (kept.Count <= query.Size)
                kept.Enqueue(row, position);
            else
                kept.EnqueueDequeue(row, position);
            if (kept.Count > query.Size && kept.TryPeek(out _, out var greatest))
                last = greatest;
        }

        /// <summary>The page, the first first, and whether another follows.</summary>
        public (List<(Place Row, SearchPosition Position)> Found, bool More) InOrder()
        {
            var more = kept.Count > query.Size;
            if (more)
                kept.Dequeue();

            var found = new List<(Place, SearchPosition)>(kept.Count);
            while (kept.TryDequeue(out var row, out var position))
                found.Add((row, position));
            found.Reverse();
            return (found, more);
        }
    }
}
