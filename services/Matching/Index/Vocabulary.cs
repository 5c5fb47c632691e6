using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>A word that texts are found by, and the places at which it has ever stood.</summary>
public sealed class Term(uint number, string text)
{
    private const int Few = 48;

    private volatile ushort[] few = [];
    private volatile ulong[]? many;

    public uint Number { get; } = number;

    public string Text { get; } = text;

    /// <summary>Which letters occur, so that words with quite other ones are passed by.</summary>
    public uint Letters { get; } = LettersOf(text);

    public static uint LettersOf(string text)
    {
        var letters = 0U;
        foreach (var letter in text)
            letters |= 1U << (letter & 31);
        return letters;
    }

    /// <summary>At how many places at most it stands; small for a rare word.</summary>
    public int Spread => many is null ? few.Length : Few + 1;

    /// <summary>What the marks take.</summary>
    public long Bytes => many is null ? 24 + 2 * few.Length : 24 + 8L * Vocabulary.Words;

    /// <summary>Marks a place. It stays marked when the word goes: too many marks cost a look, too few a find.</summary>
    public void Mark(int place)
    {
        if (many is { } bits)
        {
            // Whoever reads an older picture finds nothing there and is not disturbed.
            Interlocked.Or(ref bits[place >> 6], 1UL << (place & 63));
            return;
        }

        if (Array.BinarySearch(few, (ushort)place) is var at && at >= 0)
            return;

        if (few.Length < Few)
        {
            few = [.. few.AsSpan(0, ~at), (ushort)place, .. few.AsSpan(~at)];
            return;
        }

        var all = new ulong[Vocabulary.Words];
        foreach (var known in few)
            all[known >> 6] |= 1UL << (known & 63);
        all[place >> 6] |= 1UL << (place & 63);
        many = all;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Text);
        var bits = many;
        writer.Write(bits is null ? few.Length : -1);
        writer.Write(bits is null ? MemoryMarshal.AsBytes<ushort>(few) : MemoryMarshal.AsBytes<ulong>(bits));
    }

    internal static Term Read(uint number, BinaryReader reader)
    {
        var (term, count) = (new Term(number, reader.ReadString()), reader.ReadInt32());
        if (count >= 0)
            term.few = [.. MemoryMarshal.Cast<byte, ushort>(reader.ReadBytes(count * sizeof(ushort)))];
        else
            term.many = [.. MemoryMarshal.Cast<byte, ulong>(reader.ReadBytes(Vocabulary.Words * sizeof(ulong)))];
        return term;
    }

    /// <summary>Adds the places to a set of places.</summary>
    public void AddTo(Span<ulong> places)
    {
        if (many is { } bits)
        {
            for (var i = 0; i < places.Length; i++)
                places[i] |= bits[i];
            return;
        }

        foreach (var place in few)
            places[place >> 6] |= 1UL << (place & 63);
    }
}

/// <summary>All terms of an index. Terms are added and never taken away; readers look while it is being written.</summary>
public sealed class Vocabulary
{
    /// <summary>How many words of 64 bits a set of places takes.</summary>
    public static readonly int Words = (BlockStore.Nowhere >> 6) + 1;

    private readonly ConcurrentDictionary<string, Term> terms = new(StringComparer.Ordinal);
    private uint last;

    public int Count => terms.Count;

    public ICollection<Term> All => terms.Values;

    public Term? Find(string text) => terms.GetValueOrDefault(text);

    /// <summary>The term, a new one if it was not known. Only the one who writes the index adds.</summary>
    public Term Of(string text)
    {
        if (terms.TryGetValue(text, out var known))
            return known;

        var term = new Term(++last, text);
        terms[text] = term;
        return term;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(terms.Count);
        foreach (var term in terms.Values.OrderBy(t => t.Number))
            term.Write(writer);
    }

    internal void Read(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var term = Term.Read(++last, reader);
            terms[term.Text] = term;
        }
    }
}
