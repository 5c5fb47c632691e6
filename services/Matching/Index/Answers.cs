using System.Numerics;
using System.Runtime.CompilerServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>A row that answers a question, with all that it is held against a volunteer or a filter by: its block need not be read.</summary>
public readonly struct Answer
{
    private readonly ulong a;
    private readonly ulong b;
    private readonly ulong c;
    private readonly ulong needs;
    private readonly ulong speaks;

    public Answer(Block block, int number, int row, double relevance)
    {
        (a, b, c) = (block.Value(Listing.WeekA, row), block.Value(Listing.WeekB, row), block.Value(Listing.WeekC, row));
        (needs, speaks) = (block.Value(Listing.Needs, row), block.Value(Listing.Speaks, row));
        (Interests, Skills, Spans) = (block.Value(Listing.Interests, row), block.Value(Listing.Skills, row), block.Value(Listing.Spans, row));
        (Relevance, Key, Block, Row) = (relevance, block.Key(row), (ushort)number, (byte)row);
        (Shape, Dates) = (block.Value(Listing.Shape, row), block.Value(Listing.Dates, row));
    }

    public ulong Interests { get; }

    public ulong Skills { get; }

    public ulong Spans { get; }

    public ulong Shape { get; }

    public ulong Dates { get; }

    /// <summary>How well it answers, 0 to 1.</summary>
    public double Relevance { get; }

    public int Key { get; }

    /// <summary>Which of its place's blocks it stands in.</summary>
    public ushort Block { get; }

    public byte Row { get; }

    /// <summary>The hard filters: an hour and a language in common, and all that is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Suits(in Week week, ulong has, ulong spoken)
    {
        // In one test, as one that goes either way costs more than what it would save.
        var hours = (a & week.A) | (b & week.B) | (c & week.C);
        return hours != 0 & (needs & ~has) == 0 & (speaks & spoken) != 0;
    }
}

/// <summary>
/// The rows that answer a question, page by page of the places: found once, and right for as long as a store has the same page.
/// People ask the same questions, and to find the words in each block's own table costs many times this.
/// </summary>
internal sealed class Answers(Asked asked, AnswersKept kept)
{
    private readonly Page?[] pages = new Page[BlockStore.Pages];
    private int isKept;

    /// <summary>What answers at a place of a store, in the order of its rows.</summary>
    public ReadOnlySpan<Answer> At(BlockStore store, int place)
    {
        var number = place >> BlockStore.PageBits;
        var page = Volatile.Read(ref pages[number]);
        if (page is null || !ReferenceEquals(page.Of, store.Page(number)))
            page = Learn(store, number, page);

        var at = place & BlockStore.PlacesOfPage - 1;
        var (from, to) = (page.Starts[at], page.Starts[at + 1]);
        return page.Rows.AsSpan(from, to - from);
    }

    /// <summary>Gives up what is remembered.</summary>
    internal void Forget()
    {
        Volatile.Write(ref isKept, 0);
        for (var number = 0; number < pages.Length; number++)
            kept.Changed(-(Interlocked.Exchange(ref pages[number], null)?.Size ?? 0));
    }

    private Page Learn(BlockStore store, int number, Page? before)
    {
        var (blocks, starts, rows) = (store.Page(number), new int[BlockStore.PlacesOfPage + 1], new List<Answer>());
        var maybe = asked.MayBeOn(number);
        for (var at = 0; at < blocks.Length; at++)
        {
            if (before is not null && ReferenceEquals(before.Of[at], blocks[at]))
                rows.AddRange(before.Rows.AsSpan(before.Starts[at], before.Starts[at + 1] - before.Starts[at]));
            else if (maybe)
                AddFrom(blocks[at], rows);
            starts[at + 1] = rows.Count;
        }

        var page = new Page(blocks, store.Sequence, starts, [.. rows]);
        // Who still reads an older picture keeps to itself what it found there.
        if (before is null || before.Sequence < store.Sequence)
        {
            kept.Changed(page.Size - (Interlocked.Exchange(ref pages[number], page)?.Size ?? 0));
            if (Interlocked.Exchange(ref isKept, 1) == 0)
                kept.Add(this);
        }

        return page;
    }

    private void AddFrom(Block[] blocks, List<Answer> answers)
    {
        for (var number = 0; number < blocks.Length; number++)
        {
            for (var rows = asked.RowsIn(blocks[number]); rows != 0; rows &= rows - 1)
            {
                var row = BitOperations.TrailingZeroCount(rows);
                answers.Add(new(blocks[number], number, row, asked.Relevance(blocks[number], row)));
            }
        }
    }

    private sealed record Page(Block[][] Of, long Sequence, int[] Starts, Answer[] Rows)
    {
        /// <summary>In answers, what the page itself takes counted in.</summary>
        public int Size => Rows.Length + 6;
    }
}

/// <summary>Keeps what is remembered of questions within bounds: the oldest goes first.</summary>
internal sealed class AnswersKept
{
    /// <summary>In answers of 96 bytes: 24 MB, room for the questions that a country asks most.</summary>
    private const int Most = 250_000;

    private readonly System.Collections.Concurrent.ConcurrentQueue<Answers> kept = new();
    private long size;

    public void Add(Answers answers) => kept.Enqueue(answers);

    public void Changed(int by)
    {
        if (Interlocked.Add(ref size, by) > Most && by > 0)
            Forget(Most);
    }

    /// <summary>Forgets until no more than so much is left.</summary>
    public void Forget(int most)
    {
        while (Interlocked.Read(ref size) > most && kept.TryDequeue(out var oldest))
            oldest.Forget();
    }
}
