namespace FrivilligPlattform.Matching.Index;

/// <summary>One word of a search with the terms that answer it, each by how well: 1 for the word itself.</summary>
public sealed record AskedWord((Term Term, double Likeness)[] Terms);

/// <summary>The words of a search. Every one of them must be answered.</summary>
public sealed class Asked
{
    private readonly AnswersKept kept;
    private Answers? answers;

    internal Asked(AskedWord[] words, AnswersKept kept) => (Words, this.kept) = (words, kept);

    public AskedWord[] Words { get; }

    /// <summary>The rows that answer all words at a place of a store, in the order in which they stand there.</summary>
    public ReadOnlySpan<Answer> At(BlockStore store, int place) => (answers ??= new(this, kept)).At(store, place);

    /// <summary>False for a page of the places on which not all words ever stood.</summary>
    public bool MayBeOn(int page)
    {
        foreach (var word in Words)
        {
            var may = false;
            foreach (var (term, _) in word.Terms)
                may |= term.MayBeOn(page);
            if (!may)
                return false;
        }

        return true;
    }

    /// <summary>The rows of a block that answer all words, found in the block's own table.</summary>
    public ulong RowsIn(Block block)
    {
        var all = ulong.MaxValue;
        foreach (var word in Words)
        {
            var rows = 0UL;
            foreach (var (term, _) in word.Terms)
                rows |= block.Terms!.RowsOf(term.Number);
            all &= rows;
            if (all == 0)
                break;
        }

        return all;
    }

    /// <summary>How well a row answers the words, 0 to 1.</summary>
    public double Relevance(Block block, int row)
    {
        var total = 0.0;
        foreach (var word in Words)
        {
            var best = 0.0;
            foreach (var (term, likeness) in word.Terms)
                best = likeness > best ? Math.Max(best, likeness * block.Terms!.WeightOf(term.Number, row)) : best;
            total += best;
        }

        return Words.Length == 0 ? 0 : total / Words.Length;
    }

    /// <summary>True when the words are answered by the same terms.</summary>
    internal bool IsOf(AskedWord[] words) =>
        Words.Length == words.Length && Words.Zip(words).All(pair => pair.First.Terms.AsSpan().SequenceEqual(pair.Second.Terms));
}
