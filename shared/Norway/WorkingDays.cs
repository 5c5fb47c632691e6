namespace FrivilligPlattform.Norway;

/// <summary>Counting of days on which offices are open: Monday to Friday without public holidays.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !PublicHolidays.IsHoliday(date);

    /// <summary>The deadline rule: a period that ends on a Saturday, a Sunday or a holiday ends on the next working day (domstolloven § 149, forvaltningsloven § 30).</summary>
    public static DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);
        return date;
    }

    /// <summary>The first working day after a date.</summary>
    public static DateOnly Next(DateOnly date) => OnOrAfter(date.AddDays(1));

    /// <summary>The working day that many working days later (earlier when negative); the date itself is not counted. Zero gives the date unchanged.</summary>
    public static DateOnly Add(DateOnly date, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                left--;
        }

        return date;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and with <paramref name="to"/>; negative when it lies earlier.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);

        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
            count += IsWorkingDay(date) ? 1 : 0;
        return count;
    }

    /// <summary>The end of a period of weeks (an appeal: three weeks after the letter was received), moved by the deadline rule.</summary>
    public static DateOnly AfterWeeks(DateOnly from, int weeks) => OnOrAfter(from.AddDays(7 * weeks));

    /// <summary>The end of a period of days, moved by the deadline rule.</summary>
    public static DateOnly AfterDays(DateOnly from, int days) => OnOrAfter(from.AddDays(days));

    /// <summary>The instant (UTC) a deadline of date and hour in Norway falls, after the deadline rule: Saturday 1 June 2024 13:00 became Monday 3 June 13:00.</summary>
    public static DateTime Deadline(DateOnly date, TimeOnly hour) => OsloTime.ToUtc(OnOrAfter(date), hour);

    /// <summary>The instant (UTC) that many working days after an instant, at the same hour in Norway: the target of an answer clock.</summary>
    public static DateTime Add(DateTime utc, int workingDays)
    {
        var local = OsloTime.FromUtc(utc);
        return OsloTime.ToUtc(Add(DateOnly.FromDateTime(local), workingDays), TimeOnly.FromDateTime(local));
    }
}
