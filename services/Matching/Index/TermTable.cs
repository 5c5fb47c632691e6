namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// Which rows of a block answer to which term: terms ascending, each with the rows as bits. A term stands here once for each
/// place of a text it was found in, the lowest two bits saying which; the weightiest comes first.
/// </summary>
public sealed class TermTable
{
    /// <summary>How many bits of a key say where in a text the term stood.</summary>
    public const int PlaceBits = 2;

    public static readonly TermTable Empty = new([], []);

    private readonly uint[] keys;
    private readonly ulong[] rows;

    public TermTable(uint[] keys, ulong[] rows) => (this.keys, this.rows) = (keys, rows);

    public ReadOnlySpan<uint> Keys => keys;

    public ReadOnlySpan<ulong> Rows => rows;

    public static TermTable Of(IReadOnlyList<Row> rows)
    {
        var pairs = new List<ulong>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var key in rows[row].Terms!)
                pairs.Add((ulong)key << 8 | (uint)row);
        }

        pairs.Sort();
        var (keys, masks) = (new List<uint>(pairs.Count), new List<ulong>(pairs.Count));
        foreach (var pair in pairs)
        {
            var key = (uint)(pair >> 8);
            if (keys.Count == 0 || keys[^1] != key)
            {
                keys.Add(key);
                masks.Add(0);
            }

            masks[^1] |= 1UL << (int)(pair & 63);
        }

        return new([.. keys], [.. masks]);
    }

    /// <summary>The keys of each row, ascending.</summary>
    public uint[][] ByRow(int count)
    {
        var all = Enumerable.Range(0, count).Select(_ => new List<uint>()).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            for (var left = rows[i]; left != 0; left &= left - 1)
                all[System.Numerics.BitOperations.TrailingZeroCount(left)].Add(keys[i]);
        }

        return [.. all.Select(row => row.ToArray())];
    }

    /// <summary>The first entry of a term, or of the next one there is.</summary>
    public int Find(uint term)
    {
        var key = term << PlaceBits;
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The rows that answer to a term.</summary>
    public ulong RowsOf(uint term)
    {
        var found = 0UL;
        for (var at = Find(term); at < keys.Length && keys[at] >> PlaceBits == term; at++)
            found |= rows[at];
        return found;
    }

    /// <summary>The rows that answer to a term at all, and behind them by where it stands, the weightiest place first.</summary>
    public void RowsOf(uint term, Span<ulong> found)
    {
        for (var at = Find(term); at < keys.Length && keys[at] >> PlaceBits == term; at++)
        {
            found[0] |= rows[at];
            found[1 + (int)(keys[at] & (1 << PlaceBits) - 1)] |= rows[at];
        }
    }

    /// <summary>How much a term counts in a row; 0 when it does not stand there.</summary>
    public double WeightOf(uint term, int row)
    {
        for (var at = Find(term); at < keys.Length && keys[at] >> PlaceBits == term; at++)
        {
            if ((rows[at] >> row & 1) != 0)
                return Catalogue.PlaceWeights[keys[at] & (1 << PlaceBits) - 1];
        }

        return 0;
    }

    /// <summary>The table after a row came in at a place, the rows behind it moved on.</summary>
    public TermTable With(int row, uint[] terms)
    {
        var (nextKeys, nextRows) = (new uint[keys.Length + terms.Length], new ulong[keys.Length + terms.Length]);
        var (old, count) = (0, 0);
        foreach (var term in terms)
        {
            // All entries before the term at once: a table has far more of them than a row brings.
            var before = keys.AsSpan(old).BinarySearch(term) is var at && at < 0 ? ~at : at;
            Move(before);
            nextKeys[count] = term;
            nextRows[count] = 1UL << row;
            if (at >= 0)
                nextRows[count] |= Shifted(rows[old++], row);
            count++;
        }

        Move(keys.Length - old);
        return Trimmed(nextKeys, nextRows, count);

        void Move(int entries)
        {
            keys.AsSpan(old, entries).CopyTo(nextKeys.AsSpan(count));
            var from = rows.AsSpan(old, entries);
            var to = nextRows.AsSpan(count, entries);
            for (var i = 0; i < from.Length; i++)
                to[i] = Shifted(from[i], row);
            (old, count) = (old + entries, count + entries);
        }
    }

    private static ulong Shifted(ulong mask, int row)
    {
        var below = (1UL << row) - 1;
        return (mask & below) | (mask & ~below) << 1;
    }

    /// <summary>The table after a row went, the rows behind it moved up.</summary>
    public TermTable Without(int row)
    {
        var below = (1UL << row) - 1;
        // In two steps: a shift by 64 is none at all.
        var above = (ulong.MaxValue << row) << 1;
        return Kept(mask => (mask & below) | (mask & above) >> 1);
    }

    /// <summary>The table of the rows from one to before another.</summary>
    public TermTable Part(int start, int end)
    {
        var kept = end - start == 64 ? ulong.MaxValue : (1UL << (end - start)) - 1;
        return Kept(mask => mask >> start & kept);
    }

    private TermTable Kept(Func<ulong, ulong> change)
    {
        var (nextKeys, nextRows) = (new uint[keys.Length], new ulong[keys.Length]);
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (change(rows[i]) is not 0 and var mask)
                (nextKeys[count], nextRows[count++]) = (keys[i], mask);
        }

        return Trimmed(nextKeys, nextRows, count);
    }

    private static TermTable Trimmed(uint[] keys, ulong[] rows, int count) =>
        count == keys.Length ? new(keys, rows) : new(keys[..count], rows[..count]);
}
