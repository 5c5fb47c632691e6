using System.Globalization;
using System.Text;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// Writes a calendar as RFC 5545 has it. Times are UTC: no program can read them wrong on the nights when the clocks change, and no
/// time zone need be told.
/// </summary>
public static class ICalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Lines are at most so many bytes (RFC 5545, section 3.1).</summary>
    private const int LineBytes = 75;

    public enum Standing
    {
        Confirmed,
        Tentative,
        Cancelled,
    }

    /// <summary>Something at a time. The id stays the same for as long as it is the same thing.</summary>
    public sealed record Entry(
        Guid Id, string Title, string Place, string Description, DateTime StartsAt, DateTime EndsAt, DateTime ChangedAt, Standing Standing);

    public static string Write(string name, IReadOnlyList<Entry> entries, DateTime now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//FrivilligPlattform//Matching//NO");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "X-WR-CALNAME", Escape(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN", "VEVENT");
            Line(text, "UID", $"{entry.Id:N}@frivilligplattform");
            Line(text, "DTSTAMP", Instant(now));
            Line(text, "LAST-MODIFIED", Instant(entry.ChangedAt));
            Line(text, "DTSTART", Instant(entry.StartsAt));
            Line(text, "DTEND", Instant(entry.EndsAt));
            Line(text, "SUMMARY", Escape(entry.Title));
            Line(text, "LOCATION", Escape(entry.Place));
            Line(text, "DESCRIPTION", Escape(entry.Description));
            Line(text, "STATUS", entry.Standing.ToString().ToUpperInvariant());
            Line(text, "TRANSP", entry.Standing is Standing.Confirmed ? "OPAQUE" : "TRANSPARENT");
            Line(text, "END", "VEVENT");
        }

        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    /// <summary>A line, folded between characters where it grows too long.</summary>
    private static void Line(StringBuilder text, string name, string value)
    {
        var room = LineBytes;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = LineBytes - 1;
            }

            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
