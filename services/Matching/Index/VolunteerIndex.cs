using System.Numerics;
using System.Runtime.CompilerServices;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// A picture of all volunteers who asked to be found, never changed once made. By place, and at each place the one who travels
/// farthest first, so that those within whose reach an opportunity lies stand in front.
/// </summary>
public sealed class VolunteerIndex(BlockStore store, Points points, int farthestKm, string version)
{
    public BlockStore Store { get; } = store;

    public Points Points { get; } = points;

    /// <summary>Nobody here travels farther.</summary>
    public int FarthestKm { get; } = farthestKm;

    public string Version { get; } = version;

    public int Count => Store.Count;

    /// <summary>The volunteers who fit an opportunity best, after those of the pages before.</summary>
    public Found[] Find(Opening opening, int size, After? after = null)
    {
        if (opening.Place == Places.None)
            return [];

        var best = Best.Of(size, after);
        Acquainted(opening, best);
        var interests = opening.Interests == 0 ? Points.Interests(0, 0, opening.IsPair) : Points.MostInterests;
        var skills = opening.Skills == 0 ? Points.Skills(0, 0) : Points.MostSkills;
        var fit = opening.Spans.Count == 0 ? Points.Span(0, 0) : Points.MostFit;
        Span<Stretch> spans = stackalloc Stretch[opening.Spans.Count];
        for (var i = 0; i < spans.Length; i++)
            spans[i] = new(opening.Spans[i].Hours, opening.Spans[i].Length);

        var sieve = Sieve.OfHolding(Findable.WeekA, opening.Week, opening.Needs, opening.Speaks);
        foreach (var (place, metres) in Places.Within(opening.Place, FarthestKm * 1000))
        {
            var leastKm = (metres + 999) / 1000;
            foreach (var block in Store.At(place))
            {
                // The first travels farthest, so is the nearest in its own eyes.
                if (block.FirstKey < leastKm || opening.Worth + Points.Distance(metres, block.FirstKey) + interests + skills + fit < best.Least)
                    break;

                for (var rows = sieve.Passing(block, leastKm); rows != 0; rows &= rows - 1)
                {
                    var row = BitOperations.TrailingZeroCount(rows);
                    var radius = block.Key(row);
                    var score = opening.Worth + Points.Distance(metres, radius);
                    if (radius < leastKm || score + interests + skills + fit < best.Least)
                        break;

                    score += Points.Interests(opening.Interests, block.Value(Findable.Interests, row), opening.IsPair);
                    if (score + skills + fit < best.Least)
                        continue;

                    score += Points.Skills(opening.Skills, block.Value(Findable.Skills, row));
                    if (score + fit < best.Least)
                        continue;

                    score += Fit(spans, block, row);
                    if (score >= best.Least && !IsKnown(opening, block, row))
                        best.Offer(block, row, score, metres);
                }
            }
        }

        return best.InOrder();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Fit(ReadOnlySpan<Stretch> spans, Block block, int row)
    {
        var c = block.Value(Findable.WeekC, row);
        if (spans.Length == 0 || (c & Findable.NotSaidWhen) != 0)
            return Points.Span(0, 0);

        var (week, most) = (new Week(block.Value(Findable.WeekA, row), block.Value(Findable.WeekA + 1, row), c), 0);
        foreach (ref readonly var span in spans)
            most = Math.Max(most, Points.Span(span.Length, week.Common(span.Hours)));
        return most;
    }

    private static bool IsKnown(Opening opening, Block block, int row)
    {
        if (opening.Acquainted.Count == 0 && opening.Known.Count == 0)
            return false;

        var id = block.IdAt(row).ToGuid();
        return opening.Acquainted.ContainsKey(id) || opening.Known.Contains(id);
    }

    /// <summary>Those whom something is between and the organisation: few, and each looked at by itself.</summary>
    private void Acquainted(Opening opening, Best best)
    {
        Span<Stretch> spans = stackalloc Stretch[opening.Spans.Count];
        for (var i = 0; i < spans.Length; i++)
            spans[i] = new(opening.Spans[i].Hours, opening.Spans[i].Length);
        foreach (var (id, (place, bond)) in opening.Acquainted)
        {
            if (bond.Blocked || opening.Known.Contains(id) || place is < 0 || place >= Places.Count)
                continue;

            var metres = Places.Metres(place, opening.Place);
            foreach (var block in Store.At(place))
            {
                if (block.Find(Id.Of(id)) is not (>= 0 and var row))
                    continue;

                var has = block.Value(Findable.Has, row) | Gates.Held(bond.Held ?? []);
                var week = new Week(block.Value(Findable.WeekA, row), block.Value(Findable.WeekA + 1, row), block.Value(Findable.WeekC, row));
                if (block.Key(row) * 1000 >= metres && (opening.Needs & ~has) == 0 && (block.Value(Findable.Speaks, row) & opening.Speaks) != 0
                    && week.Overlaps(opening.Week))
                {
                    best.Offer(
                        block, row,
                        opening.Worth + Points.Distance(metres, block.Key(row)) + (bond.Earlier ? Points.Continuity : 0)
                        + Points.Interests(opening.Interests, block.Value(Findable.Interests, row), opening.IsPair)
                        + Points.Skills(opening.Skills, block.Value(Findable.Skills, row)) + Fit(spans, block, row),
                        metres);
                }

                break;
            }
        }
    }

    private readonly record struct Stretch(Week Hours, int Length);
}
