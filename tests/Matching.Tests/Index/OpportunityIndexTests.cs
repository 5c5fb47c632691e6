using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Tests.Index;

/// <summary>The index gives what a plain reading of every opportunity gives, also while it is being changed.</summary>
public sealed class OpportunityIndexTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] Types = ["visitingFriend", "walkingGroup", "vigil", "culture", "transport"];
    private static readonly string[] Arenas = ["nursingHome", "hospital", "home", "localCommunity"];
    private static readonly string[] Interests = ["conversation", "reading", "walking", "music", "driving"];
    private static readonly string[] Text = ["besøk", "venn", "tur", "gruppe", "sykehjem", "musikk", "våke", "kjøre", "kaffe", "eldre"];

    private readonly Random random = new(20261122);

    [Fact]
    [Trait("Scenario", "16")]
    public void Searches_equal_a_plain_scan_also_after_changes()
    {
        var listings = Enumerable.Range(0, 400).Select(_ => AListing()).ToDictionary(l => l.Id);
        var index = OpportunityIndex.Of(listings.Values, "0");
        var found = 0;

        for (var round = 0; round < 2000; round++)
        {
            if (round % 5 == 0)
                index = Changed(index, listings, round);

            var query = AQuery();
            var result = index.Search(query);
            var expected = Scan(listings.Values, query);

            Assert.Equal(expected.Select(l => l.Id).Take(query.Size), result.Items.Select(i => i.Listing.Id));
            Assert.Equal(expected.Count, result.Total);
            Assert.Equal(expected.Count > query.Size, result.Next is not null);
            found += result.Total;
        }

        Assert.True(found > 2000, "The queries must find something to show anything.");
    }

    [Fact]
    [Trait("Scenario", "16")]
    public void Suggestions_equal_a_plain_scan_also_after_changes()
    {
        var listings = Enumerable.Range(0, 400).Select(_ => AListing()).ToDictionary(l => l.Id);
        var index = OpportunityIndex.Of(listings.Values, "0");
        var weights = new MatchWeights();
        var found = 0;

        for (var round = 0; round < 500; round++)
        {
            if (round % 5 == 0)
                index = Changed(index, listings, round);

            var volunteer = AVolunteer();
            var home = PostalCodes.Find(volunteer.PostalCode)!.Point;
            var known = listings.Keys.Where(_ => random.Next(20) == 0).ToHashSet();
            var expected = listings.Values
                .Where(l => !known.Contains(l.Id) && l.Point is { } point && point.DistanceKmTo(home) <= volunteer.RadiusKm)
                .Select(l => Candidate.Of(l, l.Point!.Value.DistanceKmTo(home), volunteer, weights, Today)).OfType<Candidate>()
                .OrderByDescending(c => Math.Round(c.Score, 6)).ThenBy(c => c.Listing.Id).Select(c => c.Listing.Id).ToList();

            var suggested = index.Suggest(volunteer, known, weights, Today)
                .OrderByDescending(c => Math.Round(c.Score, 6)).ThenBy(c => c.Listing.Id).Select(c => c.Listing.Id).ToList();

            Assert.Equal(expected, suggested);
            found += suggested.Count;
        }

        Assert.True(found > 500, "The volunteers must be suggested something to show anything.");
    }

    [Fact]
    public void Pages_follow_one_another_without_gap_or_repetition()
    {
        var listings = Enumerable.Range(0, 300).Select(_ => AListing()).ToList();
        var index = OpportunityIndex.Of(listings, "0");
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var query = AQuery() with { Words = [], Municipalities = [], Types = [], Arenas = [], Days = [], RadiusKm = null, Sort = sort, Size = 7 };
            var whole = Scan(listings, query).Select(l => l.Id).ToList();
            var paged = new List<Guid>();
            SearchPosition? after = null;
            do
            {
                var page = index.Search(query with { After = SearchPosition.Read(after?.ToString()) });
                paged.AddRange(page.Items.Select(i => i.Listing.Id));
                after = page.Next;
            }
            while (after is not null);

            Assert.Equal(whole, paged);
        }
    }

    [Fact]
    public void Counts_of_a_filter_are_made_with_all_the_other_filters_on()
    {
        var index = OpportunityIndex.Of(Enumerable.Range(0, 300).Select(_ => AListing()), "0");
        var query = AQuery() with { Words = [], RadiusKm = null, Types = ["vigil"], Arenas = ["home"], Municipalities = [], Days = [], After = null };

        var result = index.Search(query);

        foreach (var type in Types)
            Assert.Equal(index.Search(query with { Types = [type] }).Total, result.Types.GetValueOrDefault(type));
        foreach (var arena in Arenas)
            Assert.Equal(index.Search(query with { Arenas = [arena] }).Total, result.Arenas.GetValueOrDefault(arena));
        foreach (var (municipality, count) in result.Municipalities)
            Assert.Equal(index.Search(query with { Municipalities = [municipality] }).Total, count);
    }

    private static List<Listing> Scan(IEnumerable<Listing> listings, SearchQuery query) =>
    [
        .. listings
            .Where(l => l.IsCurrent(query.Today))
            .Where(l => query.Words.All(asked => l.Words.Keys.Any(word => Words.Match(word, asked) > 0)))
            .Where(l => query.Types.Count == 0 || query.Types.Contains(l.Facts.Type))
            .Where(l => query.Arenas.Count == 0 || query.Arenas.Contains(l.Facts.Arena))
            .Where(l => query.Municipalities.Count == 0 || query.Municipalities.Contains(l.Facts.MunicipalityNumber))
            .Where(l => query.Days.Count == 0 || l.Facts.Slots.Any(s => query.Days.Contains(s.Day)))
            .Where(l => query.From is not { } from || query.RadiusKm is not { } km || (l.Point is { } p && from.DistanceKmTo(p) <= km))
            .OrderBy(l => query.Sort switch
            {
                SearchSort.Relevance => -query.Words.Sum(asked => l.Words.Max(w => Words.Match(w.Key, asked) * w.Value)),
                SearchSort.Distance => query.From is { } from ? (l.Point is { } p ? from.DistanceKmTo(p) : double.PositiveInfinity) : double.PositiveInfinity,
                _ => 0,
            })
            .ThenByDescending(l => l.PublishedAt.Ticks / TimeSpan.TicksPerMillisecond).ThenBy(l => l.Id),
    ];

    private OpportunityIndex Changed(OpportunityIndex index, Dictionary<Guid, Listing> listings, int round)
    {
        var gone = listings.Keys.Where(_ => random.Next(100) == 0).ToHashSet();
        var changed = listings.Keys.Except(gone).Where(_ => random.Next(100) == 0).Select(id => AListing(id))
            .Concat([.. Enumerable.Range(0, random.Next(6)).Select(_ => AListing())]).ToList();
        foreach (var id in gone)
            listings.Remove(id);
        foreach (var listing in changed)
            listings[listing.Id] = listing;
        return index.With(changed, gone, $"{round}");
    }

    private Listing AListing(Guid? id = null)
    {
        // Every hundredth has an unknown place, as a postal code newer than the table would give.
        var place = PostalCodes.All[random.Next(PostalCodes.All.Count)];
        var (code, municipality) = random.Next(100) == 0 ? ("9999", "9999") : (place.Code, place.MunicipalityNumber);
        var facts = new OpportunityFacts(
            Guid.CreateVersion7(), "Laget", $"{Pick(Text)}{Pick(Text)} {Pick(Text)}", $"{Pick(Text)} og {Pick(Text)}", Pick(Types), Pick(Arenas),
            "recurring", ASlots(), null, random.Next(10) == 0 ? Today.AddDays(random.Next(-5, 5)) : null, place.Place, code, municipality, 1,
            Pick([0, 15, 18]), [.. Interests.Where(_ => random.Next(3) == 0)], [], random.Next(4) == 0 ? ["so"] : [], []);
        return Listing.Of(id ?? Guid.CreateVersion7(), facts, new DateTime(2026, 11, random.Next(1, 22), 0, random.Next(60), 0, DateTimeKind.Utc));
    }

    private SearchQuery AQuery()
    {
        var from = random.Next(2) == 0 ? PostalCodes.All[random.Next(PostalCodes.All.Count)].Point : (GeoPoint?)null;
        return new(
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => Words.Fold(Pick(Text))).Distinct()], from,
            from is null || random.Next(3) == 0 ? null : random.Next(5, 900), random.Next(6) == 0 ? ["0301", "4601"] : [],
            random.Next(3) == 0 ? [Pick(Types)] : [], random.Next(3) == 0 ? [Pick(Arenas)] : [], random.Next(4) == 0 ? [random.Next(1, 8)] : [],
            from is null ? Pick([SearchSort.Relevance, SearchSort.Newest]) : Pick(Enum.GetValues<SearchSort>()), null, random.Next(1, 30), Today);
    }

    private VolunteerProfile AVolunteer()
    {
        var home = PostalCodes.All[random.Next(PostalCodes.All.Count)];
        return new(
            home.Code, home.MunicipalityNumber, [.. Interests.Where(_ => random.Next(3) == 0)], [], random.Next(2) == 0 ? ["nb"] : [],
            random.Next(4) == 0 ? [] : ASlots(), random.Next(5, 300), "car", Pick([13, 16, 25]), true);
    }

    private IReadOnlyList<WeeklySlot> ASlots() =>
    [
        .. Enumerable.Range(0, random.Next(4)).Select(_ =>
        {
            var from = random.Next(7, 20);
            return new WeeklySlot(random.Next(1, 8), new(from, 0), new(from + random.Next(1, 4), 30));
        }),
    ];

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
