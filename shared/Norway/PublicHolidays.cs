using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace FrivilligPlattform.Norway;

/// <summary>The red days of the Norwegian calendar.</summary>
public enum PublicHolidayKind
{
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    LabourDay,
    ConstitutionDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    BoxingDay,
}

/// <summary>A public holiday with its Norwegian name (the same in bokmål and nynorsk but for the first, the labour and the Christmas days).</summary>
public sealed record PublicHoliday(DateOnly On, PublicHolidayKind Kind, string Name);

/// <summary>
/// Public holidays by law: the church's holidays (helligdagsfreden § 2) and 1 and 17 May (lov om 1 og 17 mai som høgtidsdager).
/// Christmas Eve and New Year's Eve are working days in law and so here.
/// </summary>
public static class PublicHolidays
{
    private static readonly ConcurrentDictionary<int, Year> Years = new();

    /// <summary>The twelve holidays of a year in order of date. Two may fall on the same day (17 May and Whit Sunday in 2043).</summary>
    public static IReadOnlyList<PublicHoliday> In(int year) => Of(year).Holidays;

    /// <summary>The holiday on this date, or null; an ordinary Sunday is not one.</summary>
    public static PublicHoliday? Find(DateOnly date) => Of(date.Year).ByDate.GetValueOrDefault(date);

    public static bool IsHoliday(DateOnly date) => Of(date.Year).ByDate.ContainsKey(date);

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's computation).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var (month, day) = Math.DivRem(h + l - 7 * m + 114, 31);
        return new(year, month, day + 1);
    }

    private static Year Of(int year) => Years.GetOrAdd(year, static y =>
    {
        var easter = Easter(y);
        PublicHoliday[] holidays =
        [
            new(new(y, 1, 1), PublicHolidayKind.NewYearsDay, "Første nyttårsdag"),
            new(easter.AddDays(-3), PublicHolidayKind.MaundyThursday, "Skjærtorsdag"),
            new(easter.AddDays(-2), PublicHolidayKind.GoodFriday, "Langfredag"),
            new(easter, PublicHolidayKind.EasterSunday, "Første påskedag"),
            new(easter.AddDays(1), PublicHolidayKind.EasterMonday, "Andre påskedag"),
            new(new(y, 5, 1), PublicHolidayKind.LabourDay, "Offentlig høytidsdag 1. mai"),
            new(new(y, 5, 17), PublicHolidayKind.ConstitutionDay, "Grunnlovsdagen 17. mai"),
            new(easter.AddDays(39), PublicHolidayKind.AscensionDay, "Kristi himmelfartsdag"),
            new(easter.AddDays(49), PublicHolidayKind.WhitSunday, "Første pinsedag"),
            new(easter.AddDays(50), PublicHolidayKind.WhitMonday, "Andre pinsedag"),
            new(new(y, 12, 25), PublicHolidayKind.ChristmasDay, "Første juledag"),
            new(new(y, 12, 26), PublicHolidayKind.BoxingDay, "Andre juledag"),
        ];
        Array.Sort(holidays, (x, z) => x.On.CompareTo(z.On));
        return new(holidays, holidays.DistinctBy(x => x.On).ToFrozenDictionary(x => x.On));
    });

    private sealed record Year(PublicHoliday[] Holidays, FrozenDictionary<DateOnly, PublicHoliday> ByDate);
}
