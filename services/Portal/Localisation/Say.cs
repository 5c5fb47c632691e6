using System.Globalization;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Portal.Localisation;

/// <summary>Dates, times and amounts as people write them, in the reader's language and Norwegian time.</summary>
public static class Say
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture.Name is "se" ? CultureInfo.GetCultureInfo("nb") : CultureInfo.CurrentUICulture;

    private static bool English => Culture.TwoLetterISOLanguageName is "en";

    /// <summary>An instant (UTC) as Norwegian wall-clock time.</summary>
    public static DateTime Local(DateTime at) =>
        OsloTime.FromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    /// <summary>"tirsdag 24. november", with the year when it is not this one.</summary>
    public static string Date(DateOnly on, DateOnly? today = null)
    {
        var year = today is { } now && now.Year == on.Year ? "" : " yyyy";
        return on.ToString((English ? "dddd d MMMM" : "dddd d. MMMM") + year, Culture);
    }

    /// <summary>"24. november 2026".</summary>
    public static string ShortDate(DateOnly on) => on.ToString(English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    public static string ShortDate(DateTime at) => ShortDate(DateOnly.FromDateTime(Local(at)));

    /// <summary>"tirsdag 24. november kl. 17" in Norwegian time.</summary>
    public static string At(DateTime at, DateOnly? today = null)
    {
        var local = Local(at);
        return $"{Date(DateOnly.FromDateTime(local), today)} {Wording.T("Common.At")}\u00A0{Time(TimeOnly.FromDateTime(local))}";
    }

    /// <summary>"17" or "17.30" ("17:30" in English).</summary>
    public static string Time(TimeOnly time) =>
        English ? time.ToString("HH:mm", Culture)
        : time.Minute == 0 ? time.ToString("%H", CultureInfo.InvariantCulture)
        : time.ToString("H'.'mm", CultureInfo.InvariantCulture);

    /// <summary>A day of the week: "tirsdag".</summary>
    public static string Day(DayOfWeek day) => Wording.T($"Common.Day.{day}");

    /// <summary>"tirsdag kl. 17–19"; 1 is Monday.</summary>
    public static string Slot(int day, TimeOnly from, TimeOnly to) => Slot((DayOfWeek)(day % 7), from, to);

    /// <summary>"tirsdag kl. 17–19".</summary>
    public static string Slot(DayOfWeek day, TimeOnly from, TimeOnly to) =>
        $"{Day(day)} {Wording.T("Common.At")}\u00A0{Time(from)}–{Time(to)}";

    /// <summary>Whole numbers with a thin space between the thousands.</summary>
    public static string Number(long number) =>
        number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = "\u2009", NegativeSign = "−" });

    /// <summary>Kroner from øre: "1 250 000 kroner".</summary>
    public static string Kroner(long ore)
    {
        var kroner = Number(ore / 100);
        var rest = ore % 100 == 0 ? "" : $",{Math.Abs(ore % 100):00}";
        return $"{kroner}{rest} {Wording.T("Common.Kroner")}";
    }

    /// <summary>"2 km", "350 m".</summary>
    public static string Distance(double kilometres) => kilometres < 0.95
        ? $"{Math.Max(1, (int)Math.Round(kilometres * 10)) * 100} m"
        : $"{Number((long)Math.Round(kilometres))} km";

    /// <summary>"2 timer og 30 minutter".</summary>
    public static string Minutes(int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        if (hours == 0)
            return Wording.Count("Common.Minutes", rest);

        var whole = Wording.Count("Common.Hours", hours);
        return rest == 0 ? whole : $"{whole} {Wording.T("Common.And")} {Wording.Count("Common.Minutes", rest)}";
    }

    /// <summary>Today, yesterday, tomorrow or the date.</summary>
    public static string Relative(DateOnly on, DateOnly today) => (on.DayNumber - today.DayNumber) switch
    {
        0 => Wording.T("Common.Today"),
        1 => Wording.T("Common.Tomorrow"),
        -1 => Wording.T("Common.Yesterday"),
        > 1 and < 7 => Day(on.DayOfWeek),
        _ => Date(on, today),
    };
}
