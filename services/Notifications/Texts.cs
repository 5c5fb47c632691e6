using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Notifications;

/// <summary>Sentences for people. The language is always named: a mail is written in its reader's, not in the request's.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Notifications.Texts", typeof(Texts).Assembly);

    /// <summary>The text; a key that is missing is a mistake in the program.</summary>
    public static string Get(string key, CultureInfo language) =>
        Find(key, language) ?? throw new InvalidOperationException($"There is no text {key}.");

    /// <summary>The text, or null when there is none of that key.</summary>
    public static string? Find(string key, CultureInfo language) => Resources.GetString(key, language);
}
