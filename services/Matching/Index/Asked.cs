namespace FrivilligPlattform.Matching.Index;

/// <summary>One word of a search with the terms that answer it, each by how well: 1 for the word itself.</summary>
public sealed record AskedWord(IReadOnlyList<(Term Term, double Likeness)> Terms);

/// <summary>The words of a search. Every one of them must be answered.</summary>
public sealed class Asked
{
    private readonly ulong[] places = new ulong[Vocabulary.Words];

    public Asked(IReadOnlyList<AskedWord> words)
    {
        Words = words;
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

    public IReadOnlyList<AskedWord> Words { get; }

    /// <summary>False for a place at which not all words ever stood.</summary>
    public bool MayBeAt(int place) => (places[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>The rows of a block that answer all words.</summary>
    public ulong RowsIn(TermTable table)
    {
        var all = ulong.MaxValue;
        for (var word = 0; word < Words.Count && all != 0; word++)
        {
            var terms = Words[word].Terms;
            var rows = 0UL;
            for (var i = 0; i < terms.Count; i++)
                rows |= RowsOf(table, terms[i].Term.Number);
            all &= rows;
        }

        return all;
    }

    /// <summary>How well a row answers the words, 0 to 1.</summary>
    public double Relevance(TermTable table, int row)
    {
        var total = 0.0;
        for (var word = 0; word < Words.Count; word++)
        {
            var best = 0.0;
            var terms = Words[word].Terms;
            for (var i = 0; i < terms.Count; i++)
            {
                var (term, likeness) = terms[i];
                if (WeightOf(table, term.Number, row) * likeness is var weight && weight > best)
                    best = weight;
            }

            total += best;
        }

        return Words.Count == 0 ? 0 : total / Words.Count;
    }

    private static ulong RowsOf(TermTable table, uint term)
    {
        var keys = table.Keys;
        var rows = table.Rows;
        var found = 0UL;
        for (var at = table.Find(term); at < keys.Length && keys[at] >> TermTable.PlaceBits == term; at++)
            found |= rows[at];
        return found;
    }

    private static double WeightOf(TermTable table, uint term, int row)
    {
        var keys = table.Keys;
        var rows = table.Rows;
        for (var at = table.Find(term); at < keys.Length && keys[at] >> TermTable.PlaceBits == term; at++)
        {
            if ((rows[at] >> row & 1) != 0)
                return Catalogue.PlaceWeights[keys[at] & 3];
        }

        return 0;
    }
}
