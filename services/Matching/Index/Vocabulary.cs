using System.Collections.Concurrent;
using System.Numerics;

namespace FrivilligPlattform.Matching.Index;

/// <summary>All terms of an index. Terms are added and never taken away; readers look while it is being written.</summary>
public sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, Term> terms = new(StringComparer.Ordinal);
    private volatile Shelf shelf = new(1024);
    private volatile int count;

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

    /// <summary>
    /// Marks a page of the places as one on which a term stands. It stays marked when the term goes: too many marks cost a look,
    /// too few a find.
    /// </summary>
    internal void Mark(uint number, int page) => shelf.Pages[number - 1] |= UInt128.One << page;

    /// <summary>False for a page on which a term never stood.</summary>
    internal bool MayBeOn(uint number, int page) => (shelf.Pages[number - 1] >> page & 1) != 0;

    internal void Write(BinaryWriter writer)
    {
        writer.Write(count);
        foreach (var term in All)
        {
            writer.Write(term.Text);
            writer.Write((ulong)(shelf.Pages[term.Number - 1] >> 64));
            writer.Write((ulong)shelf.Pages[term.Number - 1]);
        }
    }

    internal void Read(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var term = Add(reader.ReadString());
            shelf.Pages[term.Number - 1] = new(reader.ReadUInt64(), reader.ReadUInt64());
        }
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

        /// <summary>The pages of the places on which each stands, a bit each.</summary>
        public UInt128[] Pages { get; } = new UInt128[size];

        public Shelf Twice()
        {
            var more = new Shelf(2 * Terms.Length);
            Terms.CopyTo(more.Terms, 0);
            Letters.CopyTo(more.Letters, 0);
            Lengths.CopyTo(more.Lengths, 0);
            Pages.CopyTo(more.Pages, 0);
            return more;
        }
    }
}
