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
        // Where each of the row's few terms stands among the many of the table, or belongs.
        Span<int> places = terms.Length <= 256 ? stackalloc int[terms.Length] : new int[terms.Length];
        var (old, known) = (0, 0);
        for (var i = 0; i < terms.Length; i++)
        {
            var at = keys.AsSpan(old).BinarySearch(terms[i]);
            old += at < 0 ? ~at : at;
            known += at < 0 ? 0 : 1;
            places[i] = at < 0 ? ~old : old;
        }

        var (nextKeys, nextRows) = (Uninitialised<uint>(keys.Length + terms.Length - known), Uninitialised<ulong>(keys.Length + terms.Length - known));
        var to = 0;
        old = 0;
        for (var i = 0; i <= terms.Length; i++)
        {
            // All entries before the term at once.
            var before = i == terms.Length ? keys.Length : places[i] < 0 ? ~places[i] : places[i];
            keys.AsSpan(old, before - old).CopyTo(nextKeys.AsSpan(to));
            for (; old < before; old++)
                nextRows[to++] = Shifted(rows[old], row);
            if (i == terms.Length)
                break;

            (nextKeys[to], nextRows[to]) = (terms[i], 1UL << row);
            if (places[i] >= 0)
                nextRows[to] |= Shifted(rows[old++], row);
            to++;
        }

        return new(nextKeys, nextRows);
    }

    private static T[] Uninitialised<T>(int length) => GC.AllocateUninitializedArray<T>(length);

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
        var masks = Array.ConvertAll(rows, mask => change(mask));
        var count = masks.Length - masks.AsSpan().Count(0UL);
        var (nextKeys, nextRows) = (Uninitialised<uint>(count), Uninitialised<ulong>(count));
        count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (masks[i] != 0)
                (nextKeys[count], nextRows[count++]) = (keys[i], masks[i]);
        }

        return new(nextKeys, nextRows);
    }
}
