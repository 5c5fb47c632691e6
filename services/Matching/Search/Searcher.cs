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
        var pass = new Pass(index, query);
        foreach (var (place, metres) in PlacesOf(query))
        {
            var blocks = index.Store.At(place);
            if (query.Asked is { } asked)
            {
                foreach (ref readonly var answer in asked.At(index.Store, place))
                    pass.Hold(blocks[answer.Block], answer.Row, metres, answer.Shape, answer.Dates, answer.Relevance);
                continue;
            }

            foreach (var block in blocks)
            {
                for (var row = 0; row < block.Count; row++)
                    pass.Hold(block, row, metres, block.Value(Listing.Shape, row), block.Value(Listing.Dates, row), 0);
            }
        }

        return pass.Result();
    }

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

    private sealed class Pass(OpportunityIndex index, SearchQuery query)
    {
        private readonly FilterCounts counts = new(index.Catalogue, query);
        private readonly Page page = new(query);
        private int total;

        public void Hold(Block block, int row, int? metres, ulong shape, ulong dates, double relevance)
        {
            if ((query.Arrived is { } since
                    && ((long)block.Value(Listing.Published, row) < since.FirstPublished || !since.Arrivals.Includes(block.IdAt(row), since.From)))
                || !query.Starts.Includes(dates) || !counts.Add(shape))
                return;

            total++;
            page.Offer(new(block, row, metres), First(block, row, metres, dates, relevance));
        }

        public SearchResult Result()
        {
            var (found, more) = page.InOrder();
            return counts.Result(
                [.. found.Select(f => (index.Show(f.Row.Block, f.Row.Row), f.Row.Metres))], more ? found[^1].Position : null, total);
        }

        /// <summary>What the chosen order goes by before anything else.</summary>
        private long First(Block block, int row, int? metres, ulong dates, double relevance) => query.Sort switch
        {
            SearchSort.Relevance => -(long)Math.Round(1_000_000 * relevance),
            SearchSort.Distance => metres ?? int.MaxValue,
            SearchSort.Soonest => Listing.StartDay(dates) ?? int.MaxValue,
            _ => Page.Published(block, row),
        };
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
