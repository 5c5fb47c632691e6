using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FrivilligPlattform.Architecture.Tests;

/// <summary>What a service says to people, it says in four languages. (The portal's North Sami is a part; its own tests say which.)</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string, string> Translations
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var folder in House.Services.Keys.Select(s => $"services/{s}").Append("gateway/Answers").Append("shared/Hosting"))
            {
                foreach (var language in new[] { "nn", "en", "se" })
                    all.Add(folder, language);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_sentence_stands_in_every_language_with_the_same_places_to_fill(string folder, string language)
    {
        var bokmål = Sentences(folder, "Texts.resx");
        var translated = Sentences(folder, $"Texts.{language}.resx");

        Assert.NotEmpty(bokmål);
        Assert.Equal(bokmål.Keys.Order(), translated.Keys.Order());
        Assert.Empty(translated.Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key));
        Assert.Empty(bokmål.Where(t => !Fits(Places(t.Value), Places(translated[t.Key]))).Select(t => t.Key));
    }

    // A language may do without a place that its grammar does not need, such as a plural's number.
    private static bool Fits(HashSet<string> one, HashSet<string> other) => one.IsSubsetOf(other) || other.IsSubsetOf(one);

    private static Dictionary<string, string> Sentences(string folder, string file) =>
        XDocument.Load(Path.Combine(House.Root, folder, file)).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")?.Value ?? "");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d(:\w)?\}")]
    private static partial Regex Place();
}
