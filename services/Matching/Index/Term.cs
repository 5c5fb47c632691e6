using System.Runtime.InteropServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>A word that texts are found by, and the places at which it has ever stood.</summary>
public sealed class Term(uint number, string text, Vocabulary vocabulary)
{
    private const int Few = 48;

    private volatile ushort[] few = [];
    private volatile ulong[]? many;
    private volatile Answers? answers;

    public uint Number { get; } = number;

    public string Text { get; } = text;

    public static uint LettersOf(string text)
    {
        var letters = 0U;
        foreach (var letter in text)
            letters |= 1U << (letter & 31);
        return letters;
    }

    /// <summary>What the marks take.</summary>
    public long Bytes => many is null ? 24 + 2 * few.Length : 24 + 8L * Vocabulary.Words;

    /// <summary>Marks a place. It stays marked when the word goes: too many marks cost a look, too few a find.</summary>
    public void Mark(int place)
    {
        if (many is { } bits)
        {
            // Whoever reads an older picture finds nothing there and is not disturbed.
            if ((bits[place >> 6] >> (place & 63) & 1) == 0)
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

    /// <summary>What is remembered of a common word; null for a rare one, which is looked up where it stands.</summary>
    internal Answers? Known
    {
        get
        {
            if (many is null)
                return null;

            var known = answers;
            if (known is null)
            {
                // Two readers may both make one; the one that is kept learns anew what the other knew.
                answers = known = new(Number);
                vocabulary.Remember(this);
            }

            return known;
        }
    }

    internal bool MayBeAt(int place) => many is { } bits ? (bits[place >> 6] >> (place & 63) & 1) != 0 : Array.BinarySearch(few, (ushort)place) >= 0;

    internal void ForgetAnswers() => answers = null;

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Text);
        var bits = many;
        writer.Write(bits is null ? few.Length : -1);
        writer.Write(bits is null ? MemoryMarshal.AsBytes<ushort>(few) : MemoryMarshal.AsBytes<ulong>(bits));
    }

    internal void Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count >= 0)
            few = [.. MemoryMarshal.Cast<byte, ushort>(reader.ReadBytes(count * sizeof(ushort)))];
        else
            many = [.. MemoryMarshal.Cast<byte, ulong>(reader.ReadBytes(Vocabulary.Words * sizeof(ulong)))];
    }
}
