using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FrivilligPlattform.Portal.Tests.Localisation;

/// <summary>Every text is there in every language that must be whole, and no text is there for nothing.</summary>
public sealed partial class TextsTests
{
    private static readonly string Source = Find();
    private static readonly string Code = string.Join('\n', new[] { "*.razor", "*.cs" }
        .SelectMany(p => Directory.EnumerateFiles(Source, p, SearchOption.AllDirectories))
        .Where(f => !f.Contains("node_modules", StringComparison.Ordinal)).Select(File.ReadAllText));

    private static readonly Dictionary<string, string> Neutral = Read("");

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    public void Every_text_is_there_in(string language)
    {
        var texts = Read($".{language}");

        Assert.Empty(Neutral.Keys.Except(texts.Keys));
        Assert.Empty(texts.Keys.Except(Neutral.Keys));
    }

    [Fact]
    public void North_sami_has_all_words_of_navigation_and_of_the_public_pages()
    {
        var texts = Read(".se");
        string[] publicPages = ["Layout", "Common", "Front", "Search", "Terms", "Learning", "About", "Maps"];

        Assert.Empty(Neutral.Keys.Where(k => publicPages.Contains(k.Split('.')[0])).Except(texts.Keys));
        Assert.Empty(texts.Keys.Except(Neutral.Keys));
    }

    [Fact]
    public void Every_text_that_is_asked_for_exists()
    {
        var asked = Keys().Matches(Code).Select(m => m.Groups[1].Value).Where(k => Neutral.Keys.Any(n => n.StartsWith(k.Split('.')[0] + ".", StringComparison.Ordinal)));
        var counted = Counts().Matches(Code).SelectMany(m => new[] { $"{m.Groups[1].Value}.One", $"{m.Groups[1].Value}.Many" });
        var plain = asked.Except(Counts().Matches(Code).Select(m => m.Groups[1].Value)).Except(Prefixes()).Where(k => !IsFile(k));

        Assert.Empty(plain.Concat(counted).Distinct().Except(Neutral.Keys));
    }

    [Fact]
    public void Every_text_is_used()
    {
        var asked = Keys().Matches(Code).Select(m => m.Groups[1].Value).ToHashSet();
        var beginnings = Prefixes().Select(p => $"{p}.").Concat(Built().Matches(Code).Select(m => m.Groups[1].Value)).ToList();

        Assert.Empty(Neutral.Keys.Where(k =>
            !asked.Contains(k) && !asked.Contains(k[..k.LastIndexOf('.')]) && !beginnings.Any(b => k.StartsWith(b, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    [InlineData("se")]
    public void A_text_has_the_same_places_to_fill_in_as_in_bokmål(string language)
    {
        var texts = Read($".{language}");

        Assert.Empty(texts.Where(t => Neutral.ContainsKey(t.Key) && Places(t.Value).Except(Places(Neutral[t.Key])).Any()).Select(t => t.Key));
    }

    /// <summary>The service that knows the types says their names in letters and lists; the portal says them by their codes.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(".nn")]
    [InlineData(".en")]
    [InlineData(".se")]
    public void A_type_of_opportunity_has_one_name_everywhere(string suffix)
    {
        var names = XDocument.Load(Path.Combine(Source, "..", "Recruitment", $"Texts{suffix}.resx")).Root!.Elements("data")
            .Where(d => d.Attribute("name")!.Value.StartsWith("Type_", StringComparison.Ordinal))
            .ToDictionary(d => $"Terms.Type.{d.Attribute("name")!.Value["Type_".Length..]}", d => d.Element("value")!.Value);
        var said = Read(suffix);

        Assert.NotEmpty(names);
        Assert.Empty(names.Where(n => said.GetValueOrDefault(n.Key) != n.Value).Select(n => $"{n.Key}: {n.Value}, {said.GetValueOrDefault(n.Key)}"));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct();

    private static IEnumerable<string> Prefixes() => Terms().Matches(Code).Select(m => m.Groups[1].Value)
        .Concat(Keys().Matches(Code).Select(m => m.Groups[1].Value).Where(k => k.StartsWith("Terms.", StringComparison.Ordinal))).Distinct();

    private static bool IsFile(string key) => key.EndsWith(".json", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string suffix) => Directory.EnumerateFiles(Source, $"Texts{suffix}.resx", SearchOption.AllDirectories)
        .Where(f => Path.GetFileName(f) == $"Texts{suffix}.resx" && !f.Contains("node_modules", StringComparison.Ordinal))
        .SelectMany(f => XDocument.Load(f).Root!.Elements("data").Select(d => (Key: $"{Path.GetFileName(Path.GetDirectoryName(f))}.{d.Attribute("name")!.Value}", Value: d.Element("value")!.Value)))
        .ToDictionary(t => t.Key, t => t.Value);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FrivilligPlattform.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "services", "Portal");
    }

    [GeneratedRegex("\"([A-Z][A-Za-z]+(?:\\.[A-Za-z]+)+)\"")]
    private static partial Regex Keys();

    [GeneratedRegex("Count\\(\"([A-Za-z.]+)\"")]
    private static partial Regex Counts();

    [GeneratedRegex("Term\\(\"([A-Za-z.]+)\"")]
    private static partial Regex Terms();

    [GeneratedRegex("\\$\"([A-Z][A-Za-z]+\\.[A-Za-z.]*)\\{")]
    private static partial Regex Built();

    [GeneratedRegex("\\{\\d\\}")]
    private static partial Regex Place();
}
