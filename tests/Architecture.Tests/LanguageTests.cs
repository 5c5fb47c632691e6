using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FrivilligPlattform.Architecture.Tests;

/// <summary>
/// Public bodies and organisations find solutions together: nobody orders and nobody delivers (row 129). No text of the platform speaks of the two
/// as purchaser and supplier, in any language.
/// </summary>
public sealed partial class LanguageTests
{
    public static TheoryData<string> Languages => ["", ".nn", ".en", ".se"];

    [Theory]
    [MemberData(nameof(Languages))]
    [Trait("Row", "129")]
    public void No_text_speaks_of_orders_and_suppliers(string language)
    {
        var files = House.Some(new[] { "services", "gateway", "shared" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(House.Root, folder), $"Texts{language}.resx", SearchOption.AllDirectories)
                .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))));

        var offenders = files.SelectMany(f => XDocument.Load(f).Root!.Elements("data")
            .Select(d => (Key: $"{Path.GetRelativePath(House.Root, f)} {d.Attribute("name")!.Value}", Text: d.Element("value")!.Value))
            .Where(t => Words(language).IsMatch(t.Text)).Select(t => $"{t.Key}: {t.Text}"));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("", "Kommunen bestiller besøksvenner")]
    [InlineData("", "Organisasjonen leverer ti vakter")]
    [InlineData(".nn", "Leverandøren tek over")]
    [InlineData(".nn", "Ei tinging frå kommunen")]
    [InlineData(".en", "Order volunteers here")]
    [InlineData(".en", "The supplier delivers")]
    [InlineData(".se", "Gielda diŋgo eaktodáhtolaččaid")]
    [Trait("Row", "129")]
    public void The_words_are_found_where_they_are(string language, string text) => Assert.Matches(Words(language), text);

    private static Regex Words(string language) => language switch
    {
        ".en" => English(),
        ".se" => Sami(),
        _ => Norwegian(),
    };

    [GeneratedRegex(@"\b(bestill\w*|tinging\w*|leverand\w*|lever(e|er|te|t|ing|inga|ingen|anse|ansen|anser)|oppdragsgiver\w*|oppdragsgjevar\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Norwegian();

    [GeneratedRegex(@"\b(order(s|ed|ing)?|deliver\w*|supplier\w*|purchaser\w*|vendor\w*|contractor\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(diŋgo\w*|doaimmaheaddjifitnodat\w*|láhččid\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sami();
}
