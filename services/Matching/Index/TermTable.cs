using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private readonly uint[] rows;

    public TermTable(uint[] keys, uint[] rows) => (this.keys, this.rows) = (keys, rows);

    public ReadOnlySpan<uint> Keys => keys;

    public ReadOnlySpan<uint> Rows => rows;

    public static TermTable Of(IReadOnlyList<Row> rows)
    {
        var pairs = new List<ulong>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var key in rows[row].Terms!)
                pairs.Add((ulong)key << 8 | (uint)row);
        }

        pairs.Sort();
        var (keys, masks) = (new List<uint>(pairs.Count), new List<uint>(pairs.Count));
        foreach (var pair in pairs)
        {
            var key = (uint)(pair >> 8);
            if (keys.Count == 0 || keys[^1] != key)
            {
                keys.Add(key);
                masks.Add(0);
            }

            masks[^1] |= 1U << (int)(pair & 31);
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
                all[BitOperations.TrailingZeroCount(left)].Add(keys[i]);
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
            old = FirstFrom(old, terms[i]);
            var stands = old < keys.Length && keys[old] == terms[i];
            known += stands ? 1 : 0;
            places[i] = stands ? old : ~old;
        }

        var (nextKeys, nextRows) = (Uninitialised(keys.Length + terms.Length - known), Uninitialised(keys.Length + terms.Length - known));
        var to = 0;
        old = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            // All entries before the term at once.
            CopyUntil(places[i] < 0 ? ~places[i] : places[i]);
            (nextKeys[to], nextRows[to]) = (terms[i], places[i] < 0 ? 0 : rows[old++]);
            places[i] = to++;
        }

        CopyUntil(keys.Length);
        MoveOn(nextRows, row);
        foreach (var place in places)
            nextRows[place] |= 1U << row;
        return new(nextKeys, nextRows);

        void CopyUntil(int end)
        {
            keys.AsSpan(old, end - old).CopyTo(nextKeys.AsSpan(to));
            rows.AsSpan(old, end - old).CopyTo(nextRows.AsSpan(to));
            (old, to) = (end, to + end - old);
        }
    }

    /// <summary>The first entry from one on that is not below a key, eight looked at together.</summary>
    private int FirstFrom(int at, uint key)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(keys);
        for (var sought = Vector256.Create(key); at + Vector256<uint>.Count <= keys.Length; at += Vector256<uint>.Count)
        {
            var reached = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)at), sought).ExtractMostSignificantBits();
            if (reached != 0)
                return at + BitOperations.TrailingZeroCount(reached);
        }

        while (at < keys.Length && keys[at] < key)
            at++;
        return at;
    }

    private static uint[] Uninitialised(int length) => GC.AllocateUninitializedArray<uint>(length);

    /// <summary>Moves the bits of a row and of all behind it one on.</summary>
    private static void MoveOn(Span<uint> masks, int row)
    {
        var below = (1U << row) - 1;
        var at = 0;
        for (var kept = Vector256.Create(below); at + Vector256<uint>.Count <= masks.Length; at += Vector256<uint>.Count)
        {
            var mask = Vector256.Create<uint>(masks[at..]);
            ((mask & kept) | (mask & ~kept) << 1).CopyTo(masks[at..]);
        }

        for (; at < masks.Length; at++)
            masks[at] = (masks[at] & below) | (masks[at] & ~below) << 1;
    }

    /// <summary>The table after a row went, the rows behind it moved up.</summary>
    public TermTable Without(int row)
    {
        var below = (1U << row) - 1;
        // In two steps: a shift by 32 is none at all.
        var above = uint.MaxValue << row << 1;
        return Kept(mask => (mask & below) | (mask & above) >> 1);
    }

    /// <summary>The table of the rows from one to before another.</summary>
    public TermTable Part(int start, int end)
    {
        var kept = end - start == Block.Most ? uint.MaxValue : (1U << end - start) - 1;
        return Kept(mask => mask >> start & kept);
    }

    private TermTable Kept(Func<uint, uint> change)
    {
        var masks = Array.ConvertAll(rows, mask => change(mask));
        var count = masks.Length - masks.AsSpan().Count(0U);
        var (nextKeys, nextRows) = (Uninitialised(count), Uninitialised(count));
        count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (masks[i] != 0)
                (nextKeys[count], nextRows[count++]) = (keys[i], masks[i]);
        }

        return new(nextKeys, nextRows);
    }
}
