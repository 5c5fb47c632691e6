using System.Globalization;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Reports;

/// <summary>Figures as they are read out: hours, months, waiting times, and the words for what is hidden.</summary>
public static class Amounts
{
    /// <summary>The words of a figure that may be hidden.</summary>
    public static string Of(int? count) => count is { } known ? Say.Number(known) : Wording.T("Reports.Hidden");

    public static string Hours(double? hours) => hours is { } known ? Decimal(known) : Wording.T("Reports.Hidden");

    /// <summary>"26 timer", from two days on "3 dager"; a dash when nothing was answered.</summary>
    public static string Wait(double? hours, bool hidden) => hours switch
    {
        null => Wording.T(hidden ? "Reports.Hidden" : "Reports.NothingYet"),
        < 1 => Say.Minutes(Math.Max(1, (int)Math.Round(hours.Value * 60))),
        < 48 => Wording.Count("Common.Hours", (long)Math.Round(hours.Value)),
        _ => Wording.Count("Reports.Days", (long)Math.Round(hours.Value / 24)),
    };

    /// <summary>"november 2026" of 2026-11.</summary>
    public static string Month(string month) => Day(month).ToString("MMMM yyyy", Culture);

    /// <summary>"nov" of 2026-11, for an axis.</summary>
    public static string ShortMonth(string month) => Day(month).ToString("MMM", Culture) is { Length: > 3 } name ? name[..3] : Day(month).ToString("MMM", Culture);

    /// <summary>"fra desember 2025 til november 2026", or the one month.</summary>
    public static string Period(string from, string to) => from == to ? Month(from) : Wording.T("Reports.FromTo", Month(from), Month(to));

    private static CultureInfo Culture => CultureInfo.CurrentUICulture.Name is "se" ? CultureInfo.GetCultureInfo("nb") : CultureInfo.CurrentUICulture;

    private static DateOnly Day(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Decimal(double number) =>
        number % 1 == 0 ? Say.Number((long)number) : Math.Round(number, 1).ToString("#,0.#", Culture);
}
