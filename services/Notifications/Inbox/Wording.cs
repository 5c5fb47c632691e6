using System.Globalization;
using System.Text.RegularExpressions;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>A notification in words.</summary>
public sealed partial record Wording(string Title, string Text)
{
    /// <summary>Puts a notification into words of a language. Names that have not arrived yet are written around.</summary>
    /// <param name="titles">By key, as <see cref="WordingRows.TitlesOfAsync"/> reads them.</param>
    public static Wording Of(
        NotificationKind kind, IReadOnlyDictionary<string, string> parameters, IReadOnlyDictionary<string, string> titles, CultureInfo language)
    {
        return new(Fill($"{kind}_Title"), Fill($"{kind}_Text"));

        string Fill(string key) => Placeholder().Replace(Texts.Get(key, language), match => Value(match.Groups[1].Value));

        string Value(string name)
        {
            if (!parameters.TryGetValue(name, out var value))
                return Texts.Get($"Some_{name}", language);

            return name switch
            {
                Parameter.Minutes => Duration(int.Parse(value, CultureInfo.InvariantCulture), language),
                Parameter.On => DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture).ToString("d. MMMM", language),
                Parameter.Shift or Parameter.Place or Parameter.Reason => value,
                Parameter.When => OsloTime.FromUtc(DateTime.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)).ToString("dddd d. MMMM HH.mm", language),
                Parameter.Ore => new Money(long.Parse(value, CultureInfo.InvariantCulture)).Format(),
                _ => titles.TryGetValue(value, out var title) && title.Length > 0 ? title : Texts.Get($"Some_{name}", language),
            };
        }
    }

    private static string Duration(int minutes, CultureInfo language)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        var key = hours == 0 ? "Duration_Minutes" : rest == 0 ? "Duration_Hours" : "Duration_Both";
        return string.Format(language, Texts.Get(key, language), hours, rest);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}

public static class WordingRows
{
    /// <summary>What the things that notifications name are called now.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TitlesOfAsync(
        this NotificationsDb db, IEnumerable<IReadOnlyDictionary<string, string>> parameters, CancellationToken ct)
    {
        var keys = parameters.SelectMany(p => Parameter.Titled.Select(name => p.GetValueOrDefault(name))).OfType<string>().ToHashSet();
        return await db.Titles.Where(t => keys.Contains(t.Key)).ToDictionaryAsync(t => t.Key, t => t.Text, ct);
    }
}
