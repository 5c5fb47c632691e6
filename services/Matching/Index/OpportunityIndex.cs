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
        Familiar(seeker, near, asked, best);
        // The most that a row can have beside its own worth and the distance.
        var words = asked is null ? 0 : Points.MostWords;
        var skills = seeker.Skills == 0 ? Points.Skills(0, 0) : Points.MostSkills;
        var fit = seeker.SaidWhen ? Points.MostFit : Points.Span(0, 0);
        var interests = seeker.Interests == 0 ? Points.Interests(0, 0, false) : Points.MostInterests;
        foreach (var (place, metres) in near)
        {
            if (asked is not null && !asked.MayBeAt(place))
                continue;

            var distance = Points.Distance(metres, seeker.RadiusKm);
            foreach (var block in Store.At(place))
            {
                if (block.FirstKey + distance + interests + skills + fit + words < best.Least)
                    break;

                var rows = asked is null ? Sieve.All(block) : asked.RowsIn(block.Terms!) & Sieve.All(block);
                if (rows == 0)
                    continue;

                rows &= Sieve.Within(block, Listing.Needs, seeker.Has) & Sieve.Sharing(block, Listing.Speaks, seeker.Speaks)
                    & Sieve.Sharing(block, Listing.WeekA, seeker.Week);
                for (; rows != 0; rows &= rows - 1)
                {
                    var row = BitOperations.TrailingZeroCount(rows);
                    var score = block.Key(row) + distance;
                    if (score + interests + skills + fit + words < best.Least)
                        break;

                    score += Points.Interests(block.Value(Listing.Interests, row), seeker.Interests, Listing.IsPair(block.Value(Listing.Shape, row)));
                    if (score + skills + fit + words < best.Least)
                        continue;

                    score += Points.Skills(block.Value(Listing.Skills, row), seeker.Skills);
                    if (score + fit + words < best.Least)
                        continue;

                    score += Fit(seeker, block, row);
                    if (score + words < best.Least)
                        continue;

                    if (asked is not null)
                        score += Points.Answer(asked.Relevance(block.Terms!, row));
                    if (score >= best.Least && !IsFamiliar(seeker, block, row))
                        best.Offer(block, row, score, metres);
                }
            }
        }

        return best.InOrder();
    }

    /// <summary>The points for how much of a span of an opportunity the volunteer can fill.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Fit(Seeker seeker, Block block, int row)
    {
        var spans = block.Value(Listing.Spans, row);
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
    private void Familiar(Seeker seeker, ReadOnlySpan<Reach> near, Asked? asked, Best best)
    {
        foreach (var (organisation, bond) in seeker.Bonds)
        {
            if (bond.Blocked || Catalogue.Terms.Find(Catalogue.OrganisationTerm(organisation)) is not { } term)
                continue;

            var own = new Asked([new([(term, 1)])]);
            var has = seeker.Has | Gates.Held(bond.Held ?? []);
            foreach (var (place, metres) in near)
            {
                if (!own.MayBeAt(place) || asked?.MayBeAt(place) == false)
                    continue;

                foreach (var block in Store.At(place))
                {
                    var rows = own.RowsIn(block.Terms!) & (asked?.RowsIn(block.Terms!) ?? ulong.MaxValue) & Sieve.Within(block, Listing.Needs, has)
                        & Sieve.Sharing(block, Listing.Speaks, seeker.Speaks) & Sieve.Sharing(block, Listing.WeekA, seeker.Week);
                    for (; rows != 0; rows &= rows - 1)
                    {
                        var row = BitOperations.TrailingZeroCount(rows);
                        if (seeker.Known.Contains(block.IdAt(row).ToGuid()))
                            continue;

                        var score = block.Key(row) + Points.Distance(metres, seeker.RadiusKm)
                            + Points.Interests(block.Value(Listing.Interests, row), seeker.Interests, Listing.IsPair(block.Value(Listing.Shape, row)))
                            + Points.Skills(block.Value(Listing.Skills, row), seeker.Skills) + Fit(seeker, block, row)
                            + (bond.Earlier ? Points.Continuity : 0) + (asked is null ? 0 : Points.Answer(asked.Relevance(block.Terms!, row)));
                        best.Offer(block, row, score, metres);
                    }
                }
            }
        }
    }
}

/// <summary>An opportunity as it is shown.</summary>
public sealed record Shown(Guid Id, Opportunities.OpportunityFacts Facts, DateTime PublishedAt);
