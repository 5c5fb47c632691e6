namespace FrivilligPlattform.Matching.Index;

/// <summary>One word of a search with the terms that answer it, each by how well: 1 for the word itself.</summary>
public sealed record AskedWord((Term Term, double Likeness)[] Terms);

/// <summary>The words of a search. Every one of them must be answered.</summary>
public sealed class Asked
{
    private readonly ulong[] places = new ulong[Vocabulary.Words];
    private readonly Sought[][] sought;

    public Asked(AskedWord[] words)
    {
        (Words, sought) = (words, [.. words.Select(w => Array.ConvertAll(w.Terms, t => new Sought(t.Term, t.Term.Known, t.Likeness)))]);
        Span<ulong> one = stackalloc ulong[places.Length];
        Array.Fill(places, ulong.MaxValue);
        foreach (var word in words)
        {
            one.Clear();
            foreach (var (term, _) in word.Terms)
                term.AddTo(one);
            for (var i = 0; i < places.Length; i++)
                places[i] &= one[i];
        }
    }

    public AskedWord[] Words { get; }

    /// <summary>False for a place at which not all words ever stood.</summary>
    public bool MayBeAt(int place) => (places[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>The rows of one of a place's blocks that answer all words.</summary>
    public ulong RowsIn(int place, Block[] blocks, int number)
    {
        var all = ulong.MaxValue;
        foreach (var word in sought)
        {
            var rows = 0UL;
            foreach (var (term, known, _) in word)
                rows |= known is not null ? known.Rows(place, blocks, number) : term.MayBeAt(place) ? blocks[number].Terms!.RowsOf(term.Number) : 0;
            all &= rows;
            if (all == 0)
                break;
        }

        return all;
    }

    /// <summary>How well a row answers the words, 0 to 1.</summary>
    public double Relevance(int place, Block[] blocks, int number, int row)
    {
        var total = 0.0;
        foreach (var word in sought)
        {
            var best = 0.0;
            foreach (var (term, known, likeness) in word)
            {
                if (likeness > best)
                    best = Math.Max(best, likeness * (known?.Weight(place, blocks, number, row) ?? blocks[number].Terms!.WeightOf(term.Number, row)));
            }

            total += best;
        }

        return sought.Length == 0 ? 0 : total / sought.Length;
    }

    private readonly record struct Sought(Term Term, Answers? Known, double Likeness);
}
