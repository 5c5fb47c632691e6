using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>One row on its way into a block: its values in the order of the block's columns, and what hangs on it.</summary>
/// <param name="Values">Key and owner, both halves of the id, then the columns of the index.</param>
/// <param name="Text">What is shown of it, written down; null in an index without.</param>
/// <param name="Terms">The terms it answers to, ascending; null in an index without.</param>
public readonly record struct Row(int Place, ulong[] Values, byte[]? Text = null, uint[]? Terms = null);

/// <summary>
/// Up to 32 rows of one place in one piece of memory, so that a set of them is one number. Four rows make a tile, in
/// it one column after the other: four rows are compared at once, and all of one row lies close together. The greatest key comes
/// first. Never changed once made: a change makes another block.
/// </summary>
public sealed class Block
{
    public const int Most = 32;

    /// <summary>Rows of a tile.</summary>
    public const int Lanes = 4;

    public const int UpperId = 0;
    public const int LowerId = 1;

    /// <summary>The key in the upper half, the owner in the lower. Beside the columns of the index, which are read with it.</summary>
    public const int KeyColumn = 2;

    /// <summary>Where the columns of the index begin.</summary>
    public const int FirstOwn = 3;

    private readonly ulong[] values;

    private Block(int count, int columns)
    {
        // Whole tiles, so that no column needs a tail; all but the last are written whole.
        (Count, Tile, values) = (count, columns * Lanes, GC.AllocateUninitializedArray<ulong>(Length(count, columns)));
        values.AsSpan(count / Lanes * Tile).Clear();
    }

    public int Count { get; }

    /// <summary>How many values a tile has.</summary>
    public int Tile { get; }

    public byte[][]? Texts { get; private init; }

    public TermTable? Terms { get; private init; }

    /// <summary>The greatest key, above which no row of this block or a later one of the place lies.</summary>
    public int FirstKey { get; private set; }

    public int Columns => Tile / Lanes;

    public static Block Of(IReadOnlyList<Row> rows)
    {
        var block = new Block(rows.Count, rows[0].Values.Length)
        {
            Texts = rows[0].Text is null ? null : [.. rows.Select(r => r.Text!)],
            Terms = rows[0].Terms is null ? null : TermTable.Of(rows),
        };
        for (var row = 0; row < rows.Count; row++)
            block.Put(row, rows[row].Values);
        block.FirstKey = block.Key(0);
        return block;
    }

    /// <summary>Values as a block has them, of a bulk build or a snapshot on disk.</summary>
    public static Block Of(int count, int columns, ReadOnlySpan<ulong> values, byte[][]? texts, TermTable? terms)
    {
        var block = new Block(count, columns) { Texts = texts, Terms = terms };
        values.CopyTo(block.values);
        block.FirstKey = block.Key(0);
        return block;
    }

    /// <summary>All values, tile by tile.</summary>
    public ReadOnlySpan<ulong> Values => values;

    /// <summary>How many values so many rows take.</summary>
    public static int Length(int count, int columns) => (count + Lanes - 1) / Lanes * Lanes * columns;

    /// <summary>Where a row's value of a column stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Position(int tile, int column, int row) => row / Lanes * tile + column * Lanes + row % Lanes;

    /// <summary>A column's values of the first tile; those of the next lie a tile further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong Column(int column) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), column * Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Value(int column, int row) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), (uint)row / Lanes * (uint)Tile + (uint)column * Lanes + (uint)row % Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Key(int row) => (int)(Value(KeyColumn, row) >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Owner(int row) => (int)Value(KeyColumn, row);

    public Id IdAt(int row) => new(Value(UpperId, row), Value(LowerId, row));

    /// <summary>Where an id stands, or -1.</summary>
    public int Find(Id id)
    {
        for (var row = 0; row < Count; row++)
        {
            if (Value(LowerId, row) == id.Lower && Value(UpperId, row) == id.Upper)
                return row;
        }

        return -1;
    }

    /// <summary>The block with one row more, behind all of its key.</summary>
    public Block With(in Row row)
    {
        var key = (int)(row.Values[KeyColumn] >> 32);
        var at = 0;
        while (at < Count && Key(at) >= key)
            at++;

        var next = new Block(Count + 1, Columns)
        {
            Texts = row.Text is null ? null : [.. Texts.AsSpan(0, at), row.Text, .. Texts.AsSpan(at)],
            Terms = row.Terms is null ? null : Terms!.With(at, row.Terms),
        };
        CopyTo(next, 0, at, 0);
        next.Put(at, row.Values);
        CopyTo(next, at, Count, at + 1);
        next.FirstKey = next.Key(0);
        return next;
    }

    /// <summary>The rows from one to before another; null when there are none.</summary>
    public Block? Part(int start, int end)
    {
        if (start == end)
            return null;

        var part = new Block(end - start, Columns) { Texts = Texts?[start..end], Terms = Terms?.Part(start, end) };
        CopyTo(part, start, end, 0);
        part.FirstKey = part.Key(0);
        return part;
    }

    /// <summary>The block without one row; null when it was the only one.</summary>
    public Block? Without(int row)
    {
        if (Count == 1)
            return null;

        var next = new Block(Count - 1, Columns)
        {
            Texts = Texts is null ? null : [.. Texts.AsSpan(0, row), .. Texts.AsSpan(row + 1)],
            Terms = Terms?.Without(row),
        };
        CopyTo(next, 0, row, 0);
        CopyTo(next, row + 1, Count, row);
        next.FirstKey = next.Key(0);
        return next;
    }

    private void Put(int row, ReadOnlySpan<ulong> of)
    {
        for (var column = 0; column < of.Length; column++)
            values[Position(Tile, column, row)] = of[column];
    }

    /// <summary>Copies the rows from one to before another to where they stand in another block.</summary>
    private void CopyTo(Block other, int start, int end, int to)
    {
        // Whole tiles as far as the rows keep their places in them.
        if (start == 0 && to == 0)
        {
            var tiles = end / Lanes;
            values.AsSpan(0, tiles * Tile).CopyTo(other.values);
            start = to = tiles * Lanes;
        }

        for (; start < end; start++, to++)
        {
            for (int column = 0, from = Position(Tile, 0, start), into = Position(Tile, 0, to); column < Columns; column++, from += Lanes, into += Lanes)
                other.values[into] = values[from];
        }
    }
}
