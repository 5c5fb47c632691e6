namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// The rows that answer to a common word, place by place: found once at each, and right for as long as the place has the same
/// blocks. Such a word is asked for again and again, and to find it in each block's own table costs many times this. What of
/// neighbouring places is read together lies together.
/// </summary>
internal sealed class Answers(uint term)
{
    private const int Kinds = 1 << TermTable.PlaceBits;

    private readonly Lock gate = new();

    // The blocks for which the rest of a place is right, and none while it is being written.
    private readonly Block[]?[] known = new Block[BlockStore.Nowhere + 1][];
    private readonly ulong[] rows = new ulong[BlockStore.Nowhere + 1];
    private readonly ulong[] kinds = new ulong[(BlockStore.Nowhere + 1) * Kinds];

    /// <summary>The rows of one of a place's blocks that answer.</summary>
    public ulong Rows(int place, Block[] blocks, int number)
    {
        // Few places have a second block; what is remembered is the first.
        if (number > 0)
            return blocks[number].Terms!.RowsOf(term);

        if (ReferenceEquals(Volatile.Read(ref known[place]), blocks) && Volatile.Read(ref rows[place]) is var found
            && ReferenceEquals(Volatile.Read(ref known[place]), blocks))
        {
            return found;
        }

        return Learn(place, blocks);
    }

    /// <summary>How much the word counts in a row.</summary>
    public double Weight(int place, Block[] blocks, int number, int row)
    {
        if (number > 0 || !ReferenceEquals(Volatile.Read(ref known[place]), blocks))
            return blocks[number].Terms!.WeightOf(term, row);

        var weight = 0.0;
        for (var kind = 0; kind < Kinds && weight == 0; kind++)
            weight = (Volatile.Read(ref kinds[place * Kinds + kind]) >> row & 1) != 0 ? Catalogue.PlaceWeights[kind] : 0;
        return ReferenceEquals(Volatile.Read(ref known[place]), blocks) ? weight : blocks[number].Terms!.WeightOf(term, row);
    }

    private ulong Learn(int place, Block[] blocks)
    {
        Span<ulong> found = stackalloc ulong[1 + Kinds];
        found.Clear();
        blocks[0].Terms!.RowsOf(term, found);
        lock (gate)
        {
            Volatile.Write(ref known[place], null);
            Volatile.Write(ref rows[place], found[0]);
            for (var kind = 0; kind < Kinds; kind++)
                Volatile.Write(ref kinds[place * Kinds + kind], found[1 + kind]);
            Volatile.Write(ref known[place], blocks);
        }

        return found[0];
    }
}
