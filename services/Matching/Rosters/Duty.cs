using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A stretch of time somebody is on a shift. Lengths are time that really passes, so the night the clocks change is an hour
/// shorter or longer; weeks and nights are those of the wall clock in Norway.
/// </summary>
public sealed class Duty
{
    private static readonly TimeOnly NightFrom = new(23, 0);
    private static readonly TimeOnly NightTo = new(6, 0);
    private static readonly TimeSpan NightDutyFrom = TimeSpan.FromHours(3);

    private Duty(DateTime from, DateTime to)
    {
        (From, To) = (from, to);
        var day = OsloTime.DateOf(from);
        Week = day.DayNumber / 7;
        // The night that began the evening before may reach into the first morning.
        for (var evening = day.AddDays(-1); evening <= OsloTime.DateOf(to); evening = evening.AddDays(1))
        {
            var common = Common(from, to, OsloTime.ToUtc(evening, NightFrom), OsloTime.ToUtc(evening.AddDays(1), NightTo));
            TouchesNight |= common > TimeSpan.Zero;
            if (common >= NightDutyFrom && Night == 0)
                Night = evening.DayNumber;
        }
    }

    public DateTime From { get; }

    public DateTime To { get; }

    /// <summary>The number of the week, Monday to Sunday, in which it begins.</summary>
    public int Week { get; }

    /// <summary>The evening on which its night began, when at least three hours lie between 23 and 6; otherwise 0.</summary>
    public int Night { get; }

    /// <summary>True when any of it lies between 23 and 6.</summary>
    public bool TouchesNight { get; }

    public int Minutes => (int)(To - From).TotalMinutes;

    public static Duty Of(DateTime from, DateTime to) => new(from, to);

    /// <summary>True when any of it lies between that hour of an evening and 6 the next morning, by the wall clock in Norway.</summary>
    public bool Touches(TimeOnly evening)
    {
        for (var day = OsloTime.DateOf(From).AddDays(-1); day <= OsloTime.DateOf(To); day = day.AddDays(1))
        {
            if (Common(From, To, OsloTime.ToUtc(day, evening), OsloTime.ToUtc(day.AddDays(1), NightTo)) > TimeSpan.Zero)
                return true;
        }

        return false;
    }

    public bool Overlaps(Duty other) => From < other.To && other.From < To;

    private static TimeSpan Common(DateTime from, DateTime to, DateTime otherFrom, DateTime otherTo)
    {
        var start = from > otherFrom ? from : otherFrom;
        var end = to < otherTo ? to : otherTo;
        return end > start ? end - start : TimeSpan.Zero;
    }
}
