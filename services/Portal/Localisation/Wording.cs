using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Portal.Localisation;

/// <summary>Words from the resource files: the key's first part names the folder, the rest the text in that folder's Texts.resx.</summary>
public static class Wording
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Folders = new();

    /// <summary>The text in the reader's language. A key nobody wrote is a fault, not a text.</summary>
    public static string T(string key) =>
        Find(key) ?? throw new MissingManifestResourceException($"No text has the key {key}.");

    /// <summary>The text with its places {0}, {1} … filled in.</summary>
    public static string T(string key, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, T(key), values);

    /// <summary>One or many: takes the text `key.One` for 1, else `key.Many`; {0} is the number.</summary>
    public static string Count(string key, long number) =>
        T($"{key}.{(number == 1 ? "One" : "Many")}", Say.Number(number));

    /// <summary>The text of a code that comes from a service; the code itself where no text is known.</summary>
    public static string Term(string key, string? code) =>
        string.IsNullOrEmpty(code) ? "" : Find($"{key}.{code}") ?? code;

    private static string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var texts = Folders.GetOrAdd(key[..dot], folder =>
            new ResourceManager($"FrivilligPlattform.Portal.{folder}.Texts", typeof(Wording).Assembly));
        return texts.GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture);
    }
}
