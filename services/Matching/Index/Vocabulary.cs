using System.Collections.Concurrent;
using System.Numerics;

namespace FrivilligPlattform.Matching.Index;

/// <summary>All terms of an index. Terms are added and never taken away; readers look while it is being written.</summary>
public sealed class Vocabulary
{
    /// <summary>How many words of 64 bits a set of places takes.</summary>
    public static readonly int Words = (BlockStore.Nowhere >> 6) + 1;

    /// <summary>So many terms may remember where they stand: some hundred kilobytes each.</summary>
    private const int MostRemembered = 64;

    /// <summary>After so many changed rows what is remembered is forgotten, as it keeps blocks that are no more.</summary>
    private const int MostChanges = 1000;

    private readonly ConcurrentDictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Term> remembered = new();
    private volatile Shelf shelf = new(1024);
    private volatile int count;
    private int changes;

    public int Count => count;

    public IEnumerable<Term> All => shelf.Terms.Take(count);

    public Term? Find(string text) => terms.GetValueOrDefault(text);

    /// <summary>The term of a number that was given out.</summary>
    public Term At(uint number) => shelf.Terms[number - 1];

    /// <summary>The term, a new one if it was not known. Only the one who writes the index adds.</summary>
    public Term Of(string text) => terms.TryGetValue(text, out var known) ? known : Add(text);

    /// <summary>
    /// Terms that may begin with a word or be so many slips away from it, by their length and letters: few of all, and each to
    /// be looked at. Read side by side, where term by term would wait for memory each time.
    /// </summary>
    public IEnumerable<Term> Resembling(string word, int slips)
    {
        var (length, letters) = (word.Length, Term.LettersOf(word));
        var (known, all) = (count, shelf);
        for (var i = 0; i < known; i++)
        {
            var (size, has) = (all.Lengths[i], all.Letters[i]);
            var mayBegin = size >= length && (has & letters) == letters;
            if (mayBegin || (Math.Abs(size - length) <= slips && BitOperations.PopCount(has ^ letters) <= 2 * slips))
                yield return all.Terms[i];
        }
    }

    /// <summary>Says that so many rows changed.</summary>
    internal void Changed(int rows)
    {
        if ((changes += rows) < MostChanges)
            return;

        changes = 0;
        Forget(0);
    }

    internal void Remember(Term term)
    {
        remembered.Enqueue(term);
        Forget(MostRemembered);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(count);
        foreach (var term in All)
            term.Write(writer);
    }

    internal void Read(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
            Add(reader.ReadString()).Read(reader);
    }

    private void Forget(int most)
    {
        while (remembered.Count > most && remembered.TryDequeue(out var term))
            term.ForgetAnswers();
    }

    private Term Add(string text)
    {
        var (all, number) = (shelf, count);
        var term = new Term((uint)number + 1, text, this);
        if (number == all.Terms.Length)
            shelf = all = all.Twice();
        (all.Terms[number], all.Letters[number], all.Lengths[number]) = (term, Term.LettersOf(text), text.Length);
        terms[text] = term;
        count = number + 1;
        return term;
    }

    private sealed class Shelf(int size)
    {
        public Term[] Terms { get; } = new Term[size];

        public uint[] Letters { get; } = new uint[size];

        public int[] Lengths { get; } = new int[size];

        public Shelf Twice()
        {
            var more = new Shelf(2 * Terms.Length);
            Terms.CopyTo(more.Terms, 0);
            Letters.CopyTo(more.Letters, 0);
            Lengths.CopyTo(more.Lengths, 0);
            return more;
        }
    }
}
