namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// At which place each id stands, in six bytes and some air an id: it keeps a part of the id's hash and names the places it may
/// be at, and the caller looks. Only the one who writes the index uses it.
/// </summary>
public sealed class PlaceMap
{
    private const uint Free = 0;
    private const uint Gone = 1;

    private uint[] marks = new uint[16];
    private ushort[] places = new ushort[16];
    private int used;
    private int taken;

    public int Count => taken;

    /// <summary>Makes room for so many at once.</summary>
    public void Reserve(int count)
    {
        if (count * 4L > marks.Length * 3L)
            Grow((int)Math.Max(16, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(count * 4L / 3 + 1))));
    }

    public void Add(Id id, int place)
    {
        if ((used + 1) * 4L > marks.Length * 3L)
            Grow(taken * 2L >= marks.Length ? marks.Length * 2 : marks.Length);
        Put(Mark(id), (ushort)place);
        taken++;
    }

    /// <summary>The next place the id may be at; -1 when there is none. Starts at a <paramref name="slot"/> of -1.</summary>
    public int Next(Id id, ref int slot)
    {
        var mark = Mark(id);
        for (var i = slot < 0 ? Start(mark) : (slot + 1) & (marks.Length - 1); marks[i] != Free; i = (i + 1) & (marks.Length - 1))
        {
            if (marks[i] == mark)
            {
                slot = i;
                return places[i];
            }
        }

        return -1;
    }

    /// <summary>Forgets what <see cref="Next"/> stopped at.</summary>
    public void RemoveAt(int slot)
    {
        marks[slot] = Gone;
        taken--;
    }

    private void Grow(int size)
    {
        var (oldMarks, oldPlaces) = (marks, places);
        (marks, places, used) = (new uint[size], new ushort[size], 0);
        for (var i = 0; i < oldMarks.Length; i++)
        {
            if (oldMarks[i] > Gone)
                Put(oldMarks[i], oldPlaces[i]);
        }
    }

    private void Put(uint mark, ushort place)
    {
        var i = Start(mark);
        while (marks[i] > Gone)
            i = (i + 1) & (marks.Length - 1);
        used += marks[i] == Free ? 1 : 0;
        (marks[i], places[i]) = (mark, place);
    }

    private int Start(uint mark) => (int)(mark * 2654435769u >> (32 - System.Numerics.BitOperations.Log2((uint)marks.Length)));

    private static uint Mark(Id id)
    {
        var hash = (id.Upper ^ System.Numerics.BitOperations.RotateLeft(id.Lower, 32)) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 29;
        return (uint)(hash >> 32) | 2;
    }
}
