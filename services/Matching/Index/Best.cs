using System.Runtime.CompilerServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>One row that was found: where it stands, its score and how far away it is.</summary>
public readonly record struct Found(Block Block, int Row, int Score, int Metres)
{
    public Id Id => Block.IdAt(Row);
}

/// <summary>A place in a list ordered by score and then id: what stands there or before is not shown again.</summary>
public readonly record struct After(int Score, Id Id);

/// <summary>
/// The best so far, never more than asked for: a heap with the worst on top, so that what cannot reach it any more is passed by.
/// Equal scores keep the order of their ids.
/// </summary>
public sealed class Best
{
    [ThreadStatic]
    private static Best? own;

    private Found[] heap = new Found[256];
    private int size;
    private int count;
    private After? after;

    /// <summary>What a score must reach to matter at all.</summary>
    public int Least { get; private set; }

    /// <summary>An empty list of this thread; the one before is no longer used.</summary>
    public static Best Of(int size, After? after)
    {
        var best = own ??= new();
        if (best.heap.Length < size)
            best.heap = new Found[size];
        (best.size, best.count, best.after, best.Least) = (size, 0, after, 0);
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(Block block, int row, int score, int metres)
    {
        if (score >= Least)
            Take(new(block, row, score, metres));
    }

    /// <summary>What was found, the best first.</summary>
    public Found[] InOrder()
    {
        var found = new Found[count];
        while (count > 0)
        {
            // The worst of what is left stands on top.
            found[--count] = heap[0];
            Sink(heap[count]);
            heap[count] = default;
        }

        return found;
    }

    private void Take(in Found found)
    {
        if (after is { } last && (found.Score > last.Score || (found.Score == last.Score && found.Id.CompareTo(last.Id) <= 0)))
            return;

        if (count < size)
        {
            Rise(count++, found);
            if (count == size)
                Least = heap[0].Score;
            return;
        }

        if (!IsWorse(heap[0], found))
            return;

        Sink(found);
        Least = heap[0].Score;
    }

    private void Rise(int at, in Found found)
    {
        while (at > 0 && (at - 1) / 2 is var above && IsWorse(found, heap[above]))
        {
            heap[at] = heap[above];
            at = above;
        }

        heap[at] = found;
    }

    private void Sink(in Found found)
    {
        var at = 0;
        for (var below = 1; below < count; below = 2 * at + 1)
        {
            if (below + 1 < count && IsWorse(heap[below + 1], heap[below]))
                below++;
            if (!IsWorse(heap[below], found))
                break;

            heap[at] = heap[below];
            at = below;
        }

        heap[at] = found;
    }

    private static bool IsWorse(in Found a, in Found b) => a.Score < b.Score || (a.Score == b.Score && a.Id.CompareTo(b.Id) > 0);
}
