using System.Globalization;
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
        var counts = new Counts(index, query);
        // The page is kept as the smallest positions seen, the greatest of them on top.
        var page = new PriorityQueue<(Block Block, int Row, int? Metres), SearchPosition>(
            Comparer<SearchPosition>.Create((a, b) => b.CompareTo(a)));
        var total = 0;
        foreach (var (place, metres) in PlacesOf(query))
        {
            if (query.Asked?.MayBeAt(place) == false)
                continue;

            foreach (var block in index.Store.At(place))
            {
                var rows = Sieve.All(block) & (query.Asked?.RowsIn(block.Terms!) ?? ulong.MaxValue);
                for (; rows != 0; rows &= rows - 1)
                {
                    var row = BitOperations.TrailingZeroCount(rows);
                    if ((query.PublishedAfter is { } since && (long)block.Value(Listing.Published, row) <= since.Ticks)
                        || !query.Starts.Includes(block.Value(Listing.Dates, row)) || !counts.Add(block.Value(Listing.Shape, row)))
                        continue;

                    total++;
                    var position = Position(block, row, metres, query);
                    if (query.After is { } after && position <= after)
                        continue;

                    if (page.Count <= query.Size)
                        page.Enqueue((block, row, metres), position);
                    else
                        page.EnqueueDequeue((block, row, metres), position);
                }
            }
        }

        var more = page.Count > query.Size;
        if (more)
            page.Dequeue();

        var items = new (Shown, int?)[page.Count];
        SearchPosition? last = null;
        for (var place = items.Length - 1; page.TryDequeue(out var hit, out var position); place--)
        {
            last ??= position;
            items[place] = (index.Show(hit.Block, hit.Row), hit.Metres);
        }

        return counts.Result(items, more ? last : null, total);
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

    private static SearchPosition Position(Block block, int row, int? metres, SearchQuery query)
    {
        var published = -(long)block.Value(Listing.Published, row) / TimeSpan.TicksPerMillisecond;
        var id = block.IdAt(row);
        return query.Sort switch
        {
            SearchSort.Relevance => new(-(long)Math.Round(1_000_000 * (query.Asked?.Relevance(block.Terms!, row) ?? 0)), published, id),
            SearchSort.Distance => new(metres ?? int.MaxValue, published, id),
            SearchSort.Soonest => new(Listing.StartDay(block.Value(Listing.Dates, row)) ?? int.MaxValue, published, id),
            _ => new(published, 0, id),
        };
    }

    private sealed class Counts
    {
        private const int AnyDay = 0x7F;

        private readonly OpportunityIndex index;
        private readonly bool[]? types;
        private readonly bool[]? arenas;
        private readonly HashSet<int>? municipalities;
        private readonly int days;
        private readonly int[] byType;
        private readonly int[] byArena;
        private readonly int[] byMunicipality = new int[10_001];
        private readonly int[] byDays = new int[AnyDay + 1];

        public Counts(OpportunityIndex index, SearchQuery query)
        {
            this.index = index;
            types = Chosen(index.Catalogue.Types, query.Types);
            arenas = Chosen(index.Catalogue.Arenas, query.Arenas);
            municipalities = query.Municipalities.Count == 0 ? null : [.. query.Municipalities.Select(Listing.MunicipalityOf)];
            days = query.Days.Where(d => d is >= 1 and <= 7).Aggregate(0, (bits, day) => bits | 1 << day - 1);
            (byType, byArena) = (new int[index.Catalogue.Types.Count], new int[index.Catalogue.Arenas.Count]);
            AllDays = query.Days.Count == 0;
        }

        private bool AllDays { get; }

        /// <summary>Counts the row wherever all the other filters let it through; returns whether all do.</summary>
        public bool Add(ulong shape)
        {
            var (type, arena, municipality, on) =
                (Listing.TypeNumber(shape), Listing.ArenaNumber(shape), Listing.MunicipalityNumber(shape), Listing.Days(shape));
            var ofType = types is null || types[type];
            var ofArena = arenas is null || arenas[arena];
            var inMunicipality = municipalities?.Contains(municipality) ?? true;
            var onDay = AllDays || (on & days) != 0;
            if (inMunicipality && ofArena && onDay)
                byType[type]++;
            if (ofType && ofArena && onDay)
                byMunicipality[municipality]++;
            if (ofType && inMunicipality && onDay)
                byArena[arena]++;
            if (ofType && inMunicipality && ofArena)
                byDays[on]++;
            return ofType && ofArena && inMunicipality && onDay;
        }

        public SearchResult Result(IReadOnlyList<(Shown, int?)> items, SearchPosition? next, int total) => new(
            items, next, total, Named(byType, n => index.Catalogue.Types[n]), Named(byMunicipality, n => n.ToString("0000", CultureInfo.InvariantCulture)),
            Named(byArena, n => index.Catalogue.Arenas[n]), Named(
                [.. Enumerable.Range(0, 8).Select(day => day == 0 ? 0 : Enumerable.Range(0, AnyDay + 1).Where(on => (on >> day - 1 & 1) != 0).Sum(on => byDays[on]))],
                n => n.ToString(CultureInfo.InvariantCulture)));

        private static Dictionary<string, int> Named(int[] counts, Func<int, string> name)
        {
            var named = new Dictionary<string, int>();
            for (var i = 0; i < counts.Length; i++)
            {
                if (counts[i] > 0)
                    named[name(i)] = counts[i];
            }

            return named;
        }

        private static bool[]? Chosen(Numbers<string> known, IReadOnlyCollection<string> asked)
        {
            if (asked.Count == 0)
                return null;

            var chosen = new bool[256];
            foreach (var name in asked)
            {
                if (known.Find(name) is >= 0 and < 256 and var number)
                    chosen[number] = true;
            }

            return chosen;
        }
    }
}
