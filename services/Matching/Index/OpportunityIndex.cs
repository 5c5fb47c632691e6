using System.Numerics;
using System.Runtime.CompilerServices;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// A picture of all open opportunities, never changed once made: readers take it and are not disturbed, a newer one takes its
/// place. By place, and at each place the one worth most to anybody first.
/// </summary>
public sealed class OpportunityIndex(BlockStore store, Catalogue catalogue, Points points, DateOnly today, string version)
{
    public BlockStore Store { get; } = store;

    public Catalogue Catalogue { get; } = catalogue;

    public Points Points { get; } = points;

    /// <summary>The day for which freshness and urgency are worked out, and on which what is over is gone.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>Two pictures of the same version hold the same.</summary>
    public string Version { get; } = version;

    public int Count => Store.Count;

    /// <summary>What is shown of a row.</summary>
    public Shown Show(Block block, int row) =>
        new(block.IdAt(row).ToGuid(), FactsFormat.Read(block.Texts![row], Catalogue.Names), new((long)block.Value(Listing.Published, row), DateTimeKind.Utc));

    /// <summary>
    /// The opportunities that fit a volunteer best, after those of the pages before. With words, only those that answer them all.
    /// </summary>
    public Found[] Suggest(Seeker seeker, int size, After? after = null, Asked? asked = null)
    {
        if (seeker.Home == Places.None)
            return [];

        var best = Best.Of(size, after);
        var near = Places.Within(seeker.Home, seeker.RadiusKm * 1000);
        Familiar(seeker, asked, best);
        if (asked is null)
            All(seeker, near, best);
        else
            Answering(seeker, near, asked, best);
        return best.InOrder();
    }

    /// <summary>The most that a row can have beside its own worth and the distance.</summary>
    private (int Interests, int Skills, int Fit) Most(Seeker seeker) => (
        seeker.Interests == 0 ? Points.Interests(0, 0, false) : Points.MostInterests,
        seeker.Skills == 0 ? Points.Skills(0, 0) : Points.MostSkills,
        seeker.SaidWhen ? Points.MostFit : Points.Span(0, 0));

    /// <summary>Without words most rows pass, so whole blocks are held against the volunteer, as far into them as can still matter.</summary>
    private void All(Seeker seeker, ReadOnlySpan<Reach> near, Best best)
    {
        var (interests, skills, fit) = Most(seeker);
        var (most, standing) = (interests + skills + fit, Points.MostStanding);
        var sieve = Sieve.OfAsking(Listing.WeekA, seeker.Week, seeker.Has, seeker.Speaks);
        var (ahead, count) = (default(Ahead), 0);
        foreach (var (place, metres) in near)
        {
            var distance = Points.Distance(metres, seeker.RadiusKm);
            if (distance + standing + most < best.Least)
                continue;

            foreach (var block in Store.At(place))
            {
                if (block.Key(0) + distance + most < best.Least)
                    break;

                ahead[count++] = new(block, metres, distance);
                if (count < Ahead.Most)
                    continue;

                Look(ahead, seeker, sieve, best);
                count = 0;
            }
        }

        Look(ahead[..count], seeker, sieve, best);
    }

    private void Look(ReadOnlySpan<Coming> blocks, Seeker seeker, in Sieve sieve, Best best)
    {
        var (interests, skills, fit) = Most(seeker);
        var most = interests + skills + fit;
        foreach (ref readonly var coming in blocks)
        {
            var block = coming.Block;
            for (var rows = sieve.Passing(block, best.Least - coming.Distance - most); rows != 0; rows &= rows - 1)
            {
                var row = BitOperations.TrailingZeroCount(rows);
                var score = block.Key(row) + coming.Distance;
                if (score + most < best.Least)
                    break;

                score += Points.Interests(block.Value(Listing.Interests, row), seeker.Interests, Listing.IsPair(block.Value(Listing.Shape, row)));
                if (score + skills + fit >= best.Least)
                    OfferRest(seeker, block, row, score, fit, coming.Metres, best);
            }
        }
    }

    /// <summary>Of the rows that answer words there are few, so each is held against the volunteer by itself.</summary>
    private void Answering(Seeker seeker, ReadOnlySpan<Reach> near, Asked asked, Best best)
    {
        var ((interests, skills, fit), week, store) = (Most(seeker), seeker.Week, Store);
        var (most, standing) = (interests + skills + fit + Points.MostWords, Points.MostStanding);
        foreach (var (place, metres) in near)
        {
            var distance = Points.Distance(metres, seeker.RadiusKm);
            if (distance + standing + most < best.Least)
                continue;

            foreach (ref readonly var answer in asked.At(store, place))
            {
                var score = answer.Key + distance;
                if (score + most < best.Least)
                    break;

                if (!answer.Suits(week, seeker.Has, seeker.Speaks))
                    continue;

                score += Points.Answer(answer.Relevance) + Points.Interests(answer.Interests, seeker.Interests, Listing.IsPair(answer.Shape))
                    + Points.Skills(answer.Skills, seeker.Skills);
                if (score + fit < best.Least)
                    continue;

                var block = store.At(place)[answer.Block];
                score += Fit(seeker, answer.Spans, block, answer.Row);
                if (score >= best.Least && !IsFamiliar(seeker, block, answer.Row))
                    best.Offer(block, answer.Row, score, metres);
            }
        }
    }

    private void OfferRest(Seeker seeker, Block block, int row, int score, int fit, int metres, Best best)
    {
        score += Points.Skills(block.Value(Listing.Skills, row), seeker.Skills);
        if (score + fit < best.Least)
            return;

        score += Fit(seeker, block.Value(Listing.Spans, row), block, row);
        if (score >= best.Least && !IsFamiliar(seeker, block, row))
            best.Offer(block, row, score, metres);
    }

    /// <summary>The points for how much of a span of an opportunity the volunteer can fill.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Fit(Seeker seeker, ulong spans, Block block, int row)
    {
        if (spans == 0 || !seeker.SaidWhen)
            return Points.Span(0, 0);

        var most = Most(seeker, spans, 0);
        return spans >> 48 == 0 ? most : Most(seeker, block.Value(Listing.MoreSpans, row), most);
    }

    private int Most(Seeker seeker, ulong spans, int most)
    {
        for (; spans != 0; spans >>= 16)
        {
            var (hours, from, day) = ((int)spans & 31, (int)(spans >> 5) & 31, (int)(spans >> 10) & 7);
            most = Math.Max(most, Points.Span(hours, BitOperations.PopCount(seeker.HoursOf(day) >> from & (1u << hours) - 1)));
        }

        return most;
    }

    private bool IsFamiliar(Seeker seeker, Block block, int row) =>
        (seeker.Bonds.Count > 0 && seeker.Bonds.ContainsKey(Catalogue.Organisations[block.Owner(row)]))
        || (seeker.Known.Count > 0 && seeker.Known.Contains(block.IdAt(row).ToGuid()));

    /// <summary>
    /// The opportunities of organisations that something is between and the volunteer: few, and each held against the volunteer by
    /// itself, so that for all others no such thing needs to be thought of.
    /// </summary>
    private void Familiar(Seeker seeker, Asked? asked, Best best)
    {
        foreach (var (organisation, bond) in seeker.Bonds)
        {
            if (bond.Blocked || Catalogue.Organisations.Find(organisation) is not (>= 0 and var owner))
                continue;

            var has = seeker.Has | Gates.Held(bond.Held ?? []);
            foreach (var place in Catalogue.PlacesOf(owner))
            {
                if (place == BlockStore.Nowhere || Places.Metres(place, seeker.Home) is var metres && metres > seeker.RadiusKm * 1000)
                    continue;

                foreach (var block in Store.At(place))
                {
                    var rows = asked?.RowsIn(block) ?? ulong.MaxValue;
                    for (var row = 0; row < block.Count; row++)
                    {
                        if (block.Owner(row) == owner && (rows >> row & 1) != 0 && Suits(block, row, seeker, has)
                            && !seeker.Known.Contains(block.IdAt(row).ToGuid()))
                        {
                            best.Offer(block, row, Whole(seeker, block, row, metres, bond.Earlier, asked), metres);
                        }
                    }
                }
            }
        }
    }

    private int Whole(Seeker seeker, Block block, int row, int metres, bool earlier, Asked? asked) =>
        block.Key(row) + Points.Distance(metres, seeker.RadiusKm)
        + Points.Interests(block.Value(Listing.Interests, row), seeker.Interests, Listing.IsPair(block.Value(Listing.Shape, row)))
        + Points.Skills(block.Value(Listing.Skills, row), seeker.Skills) + Fit(seeker, block.Value(Listing.Spans, row), block, row)
        + (earlier ? Points.Continuity : 0) + (asked is null ? 0 : Points.Answer(asked.Relevance(block, row)));

    /// <summary>The hard filters for one row: an hour and a language in common, and all that is asked for.</summary>
    private static bool Suits(Block block, int row, Seeker seeker, ulong has) =>
        ((block.Value(Listing.WeekA, row) & seeker.Week.A) | (block.Value(Listing.WeekB, row) & seeker.Week.B) | (block.Value(Listing.WeekC, row) & seeker.Week.C)) != 0
        && (block.Value(Listing.Needs, row) & ~has) == 0 && (block.Value(Listing.Speaks, row) & seeker.Speaks) != 0;
}

/// <summary>An opportunity as it is shown.</summary>
public sealed record Shown(Guid Id, Opportunities.OpportunityFacts Facts, DateTime PublishedAt);
