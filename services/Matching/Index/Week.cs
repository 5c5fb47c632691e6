using System.Numerics;
using System.Runtime.CompilerServices;
using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// A week as 168 hours, one bit each from Monday at midnight. A span takes every hour it touches. A week of which nothing was
/// said has all of its hours, so that it shuts nothing out.
/// </summary>
public readonly record struct Week(ulong A, ulong B, ulong C)
{
    /// <summary>More spans than this in one opportunity are drawn together day by day.</summary>
    public const int MostSpans = 8;

    private const int HoursOfDay = 24;
    private const int BitsOfSpan = 16;

    public static Week Whole { get; } = new(ulong.MaxValue, ulong.MaxValue, (1UL << 40) - 1);

    public static Week Of(IReadOnlyList<WeeklySlot> slots)
    {
        if (slots.Count == 0)
            return Whole;

        var week = default(Week);
        for (var i = 0; i < slots.Count; i++)
        {
            var (day, from, hours) = Hours(slots[i]);
            week = week.With(day * HoursOfDay + from, hours);
        }

        return week;
    }

    /// <summary>The hours of a day (0 is Monday), midnight in the lowest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Day(int day)
    {
        var first = day * HoursOfDay;
        var (low, high) = first < 64 ? (A, B) : first < 128 ? (B, C) : (C, 0UL);
        var shift = first & 63;
        return (uint)(low >> shift | (shift == 0 ? 0 : high << 64 - shift)) & 0xFFFFFF;
    }

    public bool Overlaps(in Week other) => ((A & other.A) | (B & other.B) | (C & other.C)) != 0;

    public int Common(in Week other) =>
        BitOperations.PopCount(A & other.A) + BitOperations.PopCount(B & other.B) + BitOperations.PopCount(C & other.C);

    /// <summary>
    /// The spans of an opportunity, packed: sixteen bits each, the length in hours in the lowest five, then the first hour, then
    /// the day; zero behind the last.
    /// </summary>
    public static (ulong First, ulong Second) Pack(IReadOnlyList<WeeklySlot> slots)
    {
        Span<ulong> packed = stackalloc ulong[2];
        var count = 0;
        foreach (var (day, from, hours) in Spans(slots))
        {
            packed[count / 4] |= (ulong)(uint)(day << 10 | from << 5 | hours) << count % 4 * BitsOfSpan;
            count++;
        }

        return (packed[0], packed[1]);
    }

    /// <summary>The spans of an opportunity in whole hours: day (0 is Monday), first hour, number of hours.</summary>
    public static IEnumerable<(int Day, int From, int Hours)> Spans(IReadOnlyList<WeeklySlot> slots)
    {
        var spans = slots.Select(Hours).Distinct().ToList();
        return spans.Count <= MostSpans
            ? spans
            : spans.GroupBy(s => s.Day).Select(day => (day.Key, day.Min(s => s.From), day.Max(s => s.From + s.Hours) - day.Min(s => s.From)));
    }

    private static (int Day, int From, int Hours) Hours(WeeklySlot slot)
    {
        var last = slot.To.Minute == 0 && slot.To.Second == 0 && slot.To > slot.From ? slot.To.Hour : slot.To.Hour + 1;
        return (Math.Clamp(slot.Day, 1, 7) - 1, slot.From.Hour, Math.Max(1, last - slot.From.Hour));
    }

    /// <summary>The week with some hours more.</summary>
    public Week With(int first, int hours)
    {
        var (a, b, c) = (A, B, C);
        for (var hour = first; hour < first + hours; hour++)
        {
            var bit = 1UL << (hour & 63);
            (a, b, c) = hour < 64 ? (a | bit, b, c) : hour < 128 ? (a, b | bit, c) : (a, b, c | bit);
        }

        return new(a, b, c);
    }
}
