using System.Globalization;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Portal.Components;

/// <summary>Reads what a person typed into a field, in the ways people write it; null when it cannot be read.</summary>
public static class Typed
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yy", "d/M/yyyy", "ddMMyyyy"];

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A date and time of the clock on the wall in Norway, as UTC.</summary>
    public static DateTime? At(string? text) =>
        DateTime.TryParseExact(text?.Trim(), ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "d.M.yyyy HH:mm", "d.M.yyyy HH.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? OsloTime.ToUtc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at))
            : null;

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), ["HH:mm", "H:mm", "H.mm", "HH", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static int? Whole(string? text) =>
        int.TryParse(Plain(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Hours written "2", "1,5" or "1.5" as minutes.</summary>
    public static int? HoursAsMinutes(string? text) =>
        decimal.TryParse(Plain(text)?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? (int)Math.Round(hours * 60) : null;

    /// <summary>Kroner as øre: "1 250 000" or "1250,50".</summary>
    public static long? KronerAsOre(string? text) =>
        decimal.TryParse(Plain(text)?.Replace("kr", "", StringComparison.OrdinalIgnoreCase).Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var kroner) ? (long)Math.Round(kroner * 100) : null;

    private static string? Plain(string? text) => text is null ? null : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
