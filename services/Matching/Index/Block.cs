using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>One row on its way into a block: its values in the order of the block's columns, and what hangs on it.</summary>
/// <param name="Values">Key and owner, both halves of the id, then the columns of the index.</param>
/// <param name="Text">What is shown of it, written down; null in an index without.</param>
/// <param name="Terms">The terms it answers to, ascending; null in an index without.</param>
public readonly record struct Row(int Place, ulong[] Values, byte[]? Text = null, uint[]? Terms = null);

/// <summary>
/// Up to 64 rows of one place, column by column in one piece of memory, so that a set of them is one number of 64 bits. The
/// greatest key comes first. Never changed once made: a change makes another block.
/// </summary>
public sealed class Block
{
    public const int Most = 64;

    /// <summary>The key in the upper half, the owner in the lower.</summary>
    public const int KeyColumn = 0;
    public const int UpperId = 1;
    public const int LowerId = 2;

    /// <summary>Where the columns of the index begin.</summary>
    public const int FirstOwn = 3;

    private readonly ulong[] values;

    private Block(int count, int columns)
    {
        // Whole vectors, so that no column needs a tail.
        (Count, Stride, values) = (count, Padded(count), new ulong[Padded(count) * columns]);
    }

    public int Count { get; }

    public int Stride { get; }

    public byte[][]? Texts { get; private init; }

    public TermTable? Terms { get; private init; }

    /// <summary>The greatest key, above which no row of this block or a later one of the place lies.</summary>
    public int FirstKey { get; private set; }

    public int Columns => values.Length / Stride;

    public static Block Of(IReadOnlyList<Row> rows)
    {
        var block = new Block(rows.Count, rows[0].Values.Length)
        {
            Texts = rows[0].Text is null ? null : [.. rows.Select(r => r.Text!)],
            Terms = rows[0].Terms is null ? null : TermTable.Of(rows),
        };
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < block.Columns; column++)
                block.values[column * block.Stride + row] = rows[row].Values[column];
        }

        block.FirstKey = block.Key(0);
        return block;
    }

    /// <summary>Rows side by side in memory, as a bulk build or a snapshot on disk has them.</summary>
    public static Block Of(int count, int columns, ReadOnlySpan<ulong> columnwise, byte[][]? texts, TermTable? terms)
    {
        var block = new Block(count, columns) { Texts = texts, Terms = terms };
        columnwise.CopyTo(block.values);
        block.FirstKey = block.Key(0);
        return block;
    }

    /// <summary>All values, column by column.</summary>
    public ReadOnlySpan<ulong> Values => values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong Column(int column) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), column * Stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Value(int column, int row) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), column * Stride + row);

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
        for (var column = 0; column < Columns; column++)
        {
            var from = Rows(column);
            var to = next.values.AsSpan(column * next.Stride, next.Count);
            from[..at].CopyTo(to);
            to[at] = row.Values[column];
            from[at..].CopyTo(to[(at + 1)..]);
        }

        next.FirstKey = next.Key(0);
        return next;
    }

    /// <summary>The rows from one to before another; null when there are none.</summary>
    public Block? Part(int start, int end)
    {
        if (start == end)
            return null;

        var part = new Block(end - start, Columns) { Texts = Texts?[start..end], Terms = Terms?.Part(start, end) };
        for (var column = 0; column < Columns; column++)
            Rows(column)[start..end].CopyTo(part.values.AsSpan(column * part.Stride));
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
        for (var column = 0; column < Columns; column++)
        {
            var from = Rows(column);
            var to = next.values.AsSpan(column * next.Stride, next.Count);
            from[..row].CopyTo(to);
            from[(row + 1)..].CopyTo(to[row..]);
        }

        next.FirstKey = next.Key(0);
        return next;
    }

    /// <summary>How many rows of memory a column of so many takes.</summary>
    public static int Padded(int count) => (count + 3) & ~3;

    private ReadOnlySpan<ulong> Rows(int column) => values.AsSpan(column * Stride, Count);
}
