using System.Collections.Frozen;
using System.Reflection;

namespace FrivilligPlattform.Matching.Language;

/// <summary>The platform's own small dictionary: words that compounds are made of, words that mean the same, words of no weight.</summary>
public static class Norwegian
{
    private static readonly string[][] Lines = Read();

    /// <summary>Parts of words in nynorsk or another spelling and what they become, both folded letter by letter.</summary>
    internal static readonly (string From, string To)[] Forms =
        [.. Of("form").Select(l => (From: Words.Letters(l[1]), To: Words.Letters(l[2]))).Where(f => f.From != f.To)];

    /// <summary>By folded word the folded word that stands for it.</summary>
    internal static readonly FrozenDictionary<string, string> Same = Of("same")
        .SelectMany(l => l.Skip(2).Select(word => (From: Words.Stem(word), To: Words.Stem(l[1])))).Where(s => s.From != s.To)
        .DistinctBy(s => s.From).ToFrozenDictionary(s => s.From, s => s.To, StringComparer.Ordinal);

    /// <summary>Words that say nothing about what is looked for.</summary>
    internal static readonly FrozenSet<string> Skipped = Of("skip").SelectMany(l => l.Skip(1)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Folded words that stand in compounds.</summary>
    internal static readonly FrozenSet<string> Parts = Of("words").Concat(Of("same")).SelectMany(l => l.Skip(1)).Select(Words.Stem)
        .Where(w => w.Length >= Compounds.ShortestPart).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that end as an ending would and stay whole at the end of a compound, folded letter by letter.</summary>
    internal static readonly string[] Kept = [.. Of("kept").SelectMany(l => l.Skip(1)).Select(Words.Letters)];

    private static IEnumerable<string[]> Of(string kind) => Lines.Where(l => l[0] == kind);

    private static string[][] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("norwegian")
            ?? throw new InvalidOperationException("The dictionary is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
