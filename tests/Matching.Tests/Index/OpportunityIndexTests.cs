using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching.Tests.Index;

/// <summary>The index gives what a plain reading of every opportunity gives, also while it is being changed.</summary>
public sealed class OpportunityIndexTests
{
    private static readonly Points Points = new(new(), 0);

    private readonly Scene scene = new(20261122);
    private readonly Dictionary<Listing, Dictionary<uint, double>> words = new(ReferenceEqualityComparer.Instance);

    [Fact]
    [Trait("Scenario", "16")]
    public void Suggestions_equal_a_plain_scan_for_two_thousand_volunteers_and_ten_thousand_changes()
    {
        var listings = Enumerable.Range(0, 600).Select(_ => scene.AListing()).ToDictionary(l => l.Id);
        var live = Live(listings.Values);
        var (found, changes) = (0, 0);

        for (var round = 0; round < 2000; round++)
        {
            changes += Change(live, listings, round);
            var (index, seeker) = (live.Current, scene.ASeeker(listings.Keys));
            var (asked, size) = (scene.Random.Next(4) == 0 ? Ask(index) : null, scene.Random.Next(1, 30));
            var expected = Scan(listings.Values, seeker, index, asked);
            var after = expected.Count > 3 && scene.Random.Next(4) == 0 ? expected[scene.Random.Next(3)] : ((int Score, Guid Id)?)null;

            var suggested = index.Suggest(seeker, size, after is { } last ? new(last.Score, Id.Of(last.Id)) : null, asked);

            Assert.Equal(
                expected.SkipWhile(e => after is not null && e != after).Skip(after is null ? 0 : 1).Take(size), suggested.Select(s => (s.Score, s.Id.ToGuid())));
            found += suggested.Length;
        }

        Assert.True(changes > 10_000, $"{changes} changes");
        Assert.True(found > 10_000, $"The volunteers must be suggested something to show anything: {found}.");
    }

    [Fact]
    [Trait("Scenario", "16")]
    public void Searches_equal_a_plain_scan_for_two_thousand_questions_also_after_changes()
    {
        var listings = Enumerable.Range(0, 400).Select(_ => scene.AListing()).ToDictionary(l => l.Id);
        var live = Live(listings.Values);
        var found = 0;

        for (var round = 0; round < 2000; round++)
        {
            Change(live, listings, round);
            var query = AQuery(live.Current);
            var result = live.Current.Search(query);
            var expected = Scan(listings.Values, query, live.Current);

            Assert.Equal(expected.Take(query.Size), result.Items.Select(i => i.Shown.Id));
            Assert.Equal(expected.Count, result.Total);
            Assert.Equal(expected.Count > query.Size, result.Next is not null);
            found += result.Total;
        }

        Assert.True(found > 2000, "The queries must find something to show anything.");
    }

    [Fact]
    [Trait("Scenario", "16")]
    public async Task A_reader_sees_one_picture_while_the_index_is_being_changed()
    {
        var listings = Enumerable.Range(0, 300).Select(_ => scene.AListing()).ToDictionary(l => l.Id);
        var live = Live(listings.Values);
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var writer = Task.Run(() =>
        {
            var changes = 0;
            while (!stop.IsCancellationRequested)
            {
                changes += Change(live, listings, 0);
                if (changes > 0)
                    begun.TrySetResult();
            }

            return changes;
        });
        try
        {
            await Task.WhenAny(begun.Task, writer);
            var reader = new Scene(7);
            for (var round = 0; round < 300; round++)
            {
                var (index, seeker) = (live.Current, reader.ASeeker());
                var all = index.Store.Blocks().SelectMany(b => Enumerable.Range(0, b.Block.Count).Select(row => index.Show(b.Block, row))).ToList();
                Assert.Equal(index.Count, all.Count);
                // What the index keeps of fairness stands in its key, so a listing is scored by what it was taken in with.
                var starts = index.Store.Blocks().SelectMany(b => Enumerable.Range(0, b.Block.Count).Select(row => (b.Block.IdAt(row), (int)(b.Block.Value(Listing.Shape, row) >> 56))))
                    .ToDictionary(s => s.Item1.ToGuid(), s => s.Item2);
                var expected = Scan(all.Select(s => new Listing(s.Id, s.Facts, new(s.PublishedAt, starts[s.Id]))), seeker, index, null);

                Assert.Equal(expected.Take(20), index.Suggest(seeker, 20).Select(s => (s.Score, s.Id.ToGuid())));
            }
        }
        finally
        {
            await stop.CancelAsync();
        }

        Assert.True(await writer > 0);
    }

    [Fact]
    public async Task Readers_of_different_pictures_find_each_the_rows_of_their_own()
    {
        var listings = Enumerable.Range(0, 2000).Select(_ => scene.AListing()).ToDictionary(l => l.Id);
        var live = Live(listings.Values);
        var pictures = Enumerable.Range(0, 4).Select(round =>
        {
            for (var i = 0; i < 50; i++)
                Change(live, listings, round);
            return live.Current;
        }).ToList();
        var words = Scene.Text.Take(4).ToList();
        var places = Enumerable.Range(0, Places.Count).Where(p => pictures.All(i => i.Store.At(p).Length > 0)).ToList();

        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(reader => Task.Run(() =>
        {
            var rows = 0;
            for (var round = 0; round < 40; round++)
            {
                var index = pictures[(reader + round) % pictures.Count];
                var asked = index.Catalogue.Ask(words[round % words.Count])!;
                foreach (var place in places)
                {
                    var blocks = index.Store.At(place);
                    var found = asked.At(index.Store, place).ToArray().ToLookup(a => (int)a.Block, a => (int)a.Row);
                    for (var number = 0; number < blocks.Length; number++)
                    {
                        var expected = asked.Words[0].Terms.Aggregate(0UL, (all, t) => all | blocks[number].Terms!.RowsOf(t.Term.Number));
                        Assert.Equal(Enumerable.Range(0, 64).Where(row => (expected >> row & 1) != 0), found[number]);
                        rows += System.Numerics.BitOperations.PopCount(expected);
                    }
                }
            }

            return rows;
        })));

        Assert.All(found, rows => Assert.True(rows > 1000, $"The words must be found somewhere to show anything: {rows}."));
    }

    [Fact]
    public void Pages_follow_one_another_without_gap_or_repetition()
    {
        var listings = Enumerable.Range(0, 300).Select(_ => scene.AListing()).ToList();
        var index = Live(listings).Current;
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var query = AQuery(index) with { Asked = null, From = Places.Find("3015", null), Municipalities = [], Types = [], Arenas = [], Days = [], Starts = default, RadiusKm = null, Sort = sort, Size = 7 };
            var whole = Scan(listings, query, index);
            var paged = new List<Guid>();
            SearchPosition? after = null;
            do
            {
                var page = index.Search(query with { After = SearchPosition.Read(after?.ToString()) });
                paged.AddRange(page.Items.Select(i => i.Shown.Id));
                after = page.Next;
            }
            while (after is not null);

            Assert.Equal(whole, paged);
        }
    }

    [Fact]
    public void Counts_of_a_filter_are_made_with_all_the_other_filters_on()
    {
        var index = Live(Enumerable.Range(0, 300).Select(_ => scene.AListing())).Current;
        var query = AQuery(index) with { Asked = null, RadiusKm = null, Starts = default, Types = ["vigil"], Arenas = ["home"], Municipalities = [], Days = [], After = null };

        var result = index.Search(query);

        foreach (var type in Scene.Types)
            Assert.Equal(index.Search(query with { Types = [type] }).Total, result.Types.GetValueOrDefault(type));
        foreach (var arena in Scene.Arenas)
            Assert.Equal(index.Search(query with { Arenas = [arena] }).Total, result.Arenas.GetValueOrDefault(arena));
        foreach (var day in Enumerable.Range(1, 7))
            Assert.Equal(index.Search(query with { Days = [day] }).Total, result.Days.GetValueOrDefault($"{day}"));
        foreach (var (municipality, count) in result.Municipalities.Where(m => m.Key != "10000"))
            Assert.Equal(index.Search(query with { Municipalities = [municipality] }).Total, count);
    }

    [Fact]
    public void The_next_day_everything_is_worth_what_it_is_worth_then_and_what_is_over_is_gone()
    {
        var listings = Enumerable.Range(0, 300).Select(_ => scene.AListing()).ToList();
        var live = Live(listings);
        var (tomorrow, weights) = (Scene.Today.AddDays(3), new Points(new() { Freshness = 50, Urgency = 0 }, 2));

        live.Turn(weights, tomorrow, "1");

        Assert.Equal(listings.Count(l => l.IsCurrent(tomorrow)), live.Current.Count);
        for (var i = 0; i < 100; i++)
        {
            var seeker = scene.ASeeker();
            var expected = listings.Select(l => (Fit: Fit.Of(l.Facts, l.Standing, seeker, weights, tomorrow), l.Id)).Where(f => f.Fit is not null && !seeker.Known.Contains(f.Id))
                .OrderByDescending(f => f.Fit!.Score).ThenBy(f => f.Id).Select(f => (f.Fit!.Score, f.Id));
            Assert.Equal(expected.Take(20), live.Current.Suggest(seeker, 20).Select(s => (s.Score, s.Id.ToGuid())));
        }
    }

    private static LiveOpportunities Live(IEnumerable<Listing> listings)
    {
        var live = new LiveOpportunities(Points, Scene.Today);
        live.Fill(listings.Where(l => l.IsCurrent(Scene.Today)), Points, Scene.Today, "0");
        return live;
    }

    /// <summary>Some gone, some changed, some new: in the index and in the plain list.</summary>
    private int Change(LiveOpportunities live, Dictionary<Guid, Listing> listings, int round)
    {
        var gone = listings.Keys.Where(_ => scene.Random.Next(300) == 0).ToHashSet();
        var changed = listings.Keys.Except(gone).Where(_ => scene.Random.Next(300) == 0).Select(id => scene.AListing(id))
            .Concat([.. Enumerable.Range(0, gone.Count).Select(_ => scene.AListing())]).ToList();
        foreach (var id in gone)
            listings.Remove(id);
        foreach (var listing in changed)
            listings[listing.Id] = listing;
        var current = changed.Where(l => l.IsCurrent(Scene.Today)).ToList();
        live.Change(current, gone.Concat(changed.Except(current).Select(l => l.Id)), $"{round}");
        return gone.Count + changed.Count;
    }

    private Asked Ask(OpportunityIndex index) => index.Catalogue.Ask(string.Join(' ', Enumerable.Range(0, scene.Random.Next(1, 3)).Select(_ => scene.Pick(Scene.Text))))!;

    private List<(int Score, Guid Id)> Scan(IEnumerable<Listing> listings, Seeker seeker, OpportunityIndex index, Asked? asked) =>
    [
        .. listings.Where(l => !seeker.Known.Contains(l.Id) && (asked is null || Answers(l, asked, index)))
            .Select(l => (Fit: Fit.Of(l.Facts, l.Standing, seeker, index.Points, Scene.Today), Listing: l)).Where(f => f.Fit is not null)
            .Select(f => (Score: f.Fit!.Score + (asked is null ? 0 : index.Points.Answer(Relevance(f.Listing, asked, index))), f.Listing.Id))
            .OrderByDescending(f => f.Score).ThenBy(f => f.Id),
    ];

    private bool Answers(Listing listing, Asked asked, OpportunityIndex index)
    {
        var words = WordsOf(listing, index);
        return asked.Words.All(w => w.Terms.Any(t => words.ContainsKey(t.Term.Number)));
    }

    private double Relevance(Listing listing, Asked asked, OpportunityIndex index)
    {
        var terms = WordsOf(listing, index);
        return asked.Words.Sum(w => w.Terms.Max(t => terms.GetValueOrDefault(t.Term.Number) * t.Likeness)) / asked.Words.Length;
    }

    /// <summary>The words of a listing by number, each with what it counts there. They stay the same for as long as the listing does.</summary>
    private Dictionary<uint, double> WordsOf(Listing listing, OpportunityIndex index) => words.TryGetValue(listing, out var known)
        ? known
        : words[listing] = index.Catalogue.TermsOf(listing).ToDictionary(t => t >> TermTable.PlaceBits, t => Catalogue.PlaceWeights[t & 3]);

    private List<Guid> Scan(IEnumerable<Listing> listings, SearchQuery query, OpportunityIndex index) =>
    [
        .. listings
            .Where(l => l.IsCurrent(Scene.Today))
            .Where(l => query.Asked is null || Answers(l, query.Asked, index))
            .Where(l => query.Types.Count == 0 || query.Types.Contains(l.Facts.Type))
            .Where(l => query.Arenas.Count == 0 || query.Arenas.Contains(l.Facts.Arena))
            .Where(l => query.Municipalities.Count == 0 || query.Municipalities.Contains(l.Facts.MunicipalityNumber))
            .Where(l => query.Days.Count == 0 || l.Facts.Slots.Any(s => query.Days.Contains(s.Day)))
            .Where(l => query.Starts == default || (l.Facts.StartsOn >= query.Starts.From && l.Facts.StartsOn <= query.Starts.To))
            .Where(l => query.From is not { } from || query.RadiusKm is not { } km || (PlaceOf(l) is not Places.None and var p && Places.Metres(from, p) <= km * 1000))
            .OrderBy(l => query.Sort switch
            {
                SearchSort.Relevance => -(long)Math.Round(1_000_000 * (query.Asked is null ? 0 : Relevance(l, query.Asked, index))),
                SearchSort.Distance => query.From is { } from && PlaceOf(l) is not Places.None and var p ? Places.Metres(from, p) : int.MaxValue,
                SearchSort.Soonest => l.Facts.StartsOn?.DayNumber ?? int.MaxValue,
                _ => 0,
            })
            .ThenByDescending(l => l.Standing.PublishedAt.Ticks / TimeSpan.TicksPerMillisecond).ThenBy(l => l.Id).Select(l => l.Id),
    ];

    private static int PlaceOf(Listing listing) => Places.Find(listing.Facts.PostalCode, listing.Facts.MunicipalityNumber);

    private SearchQuery AQuery(OpportunityIndex index)
    {
        var random = scene.Random;
        int? from = random.Next(2) == 0 ? random.Next(Places.Count) : null;
        return new(
            random.Next(3) == 0 ? null : Ask(index), from, from is null || random.Next(3) == 0 ? null : random.Next(5, 900),
            random.Next(6) == 0 ? ["0301", "4601", "3301"] : [], random.Next(3) == 0 ? [scene.Pick(Scene.Types)] : [],
            random.Next(3) == 0 ? [scene.Pick(Scene.Arenas)] : [], random.Next(4) == 0 ? [random.Next(1, 8)] : [],
            random.Next(4) == 0 ? new(Scene.Today, Scene.Today.AddDays(7)) : default,
            from is null ? scene.Pick([SearchSort.Relevance, SearchSort.Newest, SearchSort.Soonest]) : scene.Pick(Enum.GetValues<SearchSort>()), null, random.Next(1, 30));
    }
}
