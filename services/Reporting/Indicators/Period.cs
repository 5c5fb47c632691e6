using System.Globalization;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>Whole months by the Norwegian calendar, written <c>2026-11</c>, which also sorts right.</summary>
/// <param name="From">The first month that the figures are for.</param>
/// <param name="To">The last one.</param>
public sealed record Period(string From, string To)
{
    private const int MonthsShown = 12;
    private const string Format = "yyyy-MM";

    public DateOnly FirstDay => DayOf(From);

    public DateOnly LastDay => DayOf(To).AddMonths(1).AddDays(-1);

    /// <summary>The twelve months up to the last one, which figures over time are shown for.</summary>
    public IReadOnlyList<string> Months => [.. Enumerable.Range(1 - MonthsShown, MonthsShown).Select(n => MonthOf(DayOf(To).AddMonths(n)))];

    /// <summary>The named month, or the last twelve with the present one when none is named; null when it is no month.</summary>
    public static Period? Of(string? month, DateOnly today)
    {
        if (string.IsNullOrEmpty(month))
            return new(MonthOf(today.AddMonths(1 - MonthsShown)), MonthOf(today));

        return DateOnly.TryParseExact(month, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100
            ? new(month, month)
            : null;
    }

    public static string MonthOf(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The month in Norway at an instant.</summary>
    public static string MonthOf(DateTime utc) => MonthOf(OsloTime.DateOf(utc));

    internal static DateOnly DayOf(string month) => DateOnly.ParseExact(month, Format, CultureInfo.InvariantCulture);
}
