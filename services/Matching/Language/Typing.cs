namespace FrivilligPlattform.Matching.Language;

/// <summary>How many slips of the finger lie between two words: a letter wrong, left out, put in, or two changed about.</summary>
public static class Typing
{
    /// <summary>How many slips a word of some length is forgiven.</summary>
    public static int Forgiven(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    /// <summary>The slips between two words; more than <paramref name="most"/> is not counted further.</summary>
    public static int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var slips = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    slips = Math.Min(slips, before[j - 2] + 1);
                now[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > most)
                return most + 1;

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[b.Length];
    }
}
