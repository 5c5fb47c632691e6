using FrivilligPlattform.Norway;
using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>Weeks and hours of shifts as people read them.</summary>
public static class Weeks
{
    /// <summary>The Monday of the week that is asked for, or of this one.</summary>
    public static DateOnly Monday(string? asked, DateOnly today)
    {
        var on = Typed.Date(asked) ?? today;
        return on.AddDays(-(((int)on.DayOfWeek + 6) % 7));
    }

    /// <summary>"tirsdag 24. november kl. 17–19".</summary>
    public static string When(DateTime from, DateTime to, DateOnly today)
    {
        var local = DateOnly.FromDateTime(Say.Local(from));
        return $"{Say.Date(local, today)} {Wording.T("Common.At")}\u00A0{Hours(from, to)}";
    }

    /// <summary>"17–19", not to be broken at the end of a line.</summary>
    public static string Hours(DateTime from, DateTime to) => $"{Clock(from)}–\u2060{Clock(to)}";

    /// <summary>The day in Norway on which it is.</summary>
    public static DateOnly On(DateTime at) => OsloTime.DateOf(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    private static string Clock(DateTime at) => Say.Time(TimeOnly.FromDateTime(Say.Local(at)));
}
