using System.Globalization;
using FrivilligPlattform.Portal.Components;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>From when to when, as people write it: "17-19", "17.30–19", "kl. 17 til 19".</summary>
public static class TypedTimes
{
    private static readonly string[] Between = ["-", "–", "—", "til", "to"];

    /// <summary>The two times, or null when they cannot be read or do not follow each other.</summary>
    public static (TimeOnly From, TimeOnly To)? Read(string? text)
    {
        var parts = (text ?? "").Replace("kl.", "", StringComparison.OrdinalIgnoreCase).Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is [var first, var last] && Typed.Time(first) is { } from && Typed.Time(last) is { } to && from < to ? (from, to) : null;
    }

    public static string Write(TimeOnly from, TimeOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:HH\\.mm}–{to:HH\\.mm}");
}
