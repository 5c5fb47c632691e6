using System.Buffers;
using System.Globalization;
using System.Text;

namespace FrivilligPlattform.Matching.Index;

/// <summary>Makes words comparable across bokmål, nynorsk, endings, doubled letters and accents.</summary>
public static class Words
{
    public const int Exact = 8;
    public const int Start = 6;
    public const int Inside = 3;
    public const int Part = 2;

    /// <summary>More words than this in one search are not read.</summary>
    public const int MostAsked = 8;

    // Nynorsk to bokmål, both sides already without accents and doubled letters.
    private static readonly (string From, string To)[] Forms =
    [
        ("sjuk", "syk"), ("heim", "hjem"), ("kyrkj", "kirk"), ("veke", "uke"), ("einsam", "ensom"), ("veg", "vei"), ("skul", "skol"),
        ("frukost", "frokost"), ("leik", "lek"), ("saman", "samen"), ("folgj", "folg"), ("hovud", "hoved"), ("sysken", "sosken"),
        ("ikkje", "ike"), ("kvar", "hver"), ("mjolk", "melk"), ("auk", "ok"), ("lesing", "lesning"), ("rettlei", "vei"), ("spel", "spil"),
    ];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Longest first; what is left must still be a word.
    private static readonly string[] Endings = ["ende", "ande", "ene", "ane", "en", "et", "er", "ar", "a", "e"];

    /// <summary>The words of a text, folded, in order.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        var start = -1;
        text ??= "";
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (Fold(text[start..i]) is { Length: > 0 } word)
                    yield return word;
                start = -1;
            }
        }
    }

    /// <summary>
    /// How well a word of a text answers a word asked for, both folded; 0 when not at all. A compound answers to its start
    /// and its end (besøksvenn to besøk and to venn), and a part of what was asked answers weakest.
    /// </summary>
    public static int Match(string word, string asked)
    {
        if (word.StartsWith(asked, StringComparison.Ordinal))
            return word.Length == asked.Length ? Exact : Start;
        if (asked.Length >= 3 && word.EndsWith(asked, StringComparison.Ordinal))
            return Inside;
        if (asked.Length >= 5 && word.Contains(asked, StringComparison.Ordinal))
            return Inside;
        if (word.Length >= 4 && asked.StartsWith(word, StringComparison.Ordinal))
            return Part;
        return 0;
    }

    /// <summary>One word in its comparable form.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;

            var plain = letter switch { 'ø' => 'o', 'æ' => 'e', 'đ' => 'd', 'ŋ' => 'n', 'ŧ' => 't', _ => letter };
            if (folded.Length == 0 || folded[^1] != plain || char.IsDigit(plain))
                folded.Append(plain);
        }

        foreach (var (from, to) in Forms)
            folded.Replace(from, to);

        var result = folded.ToString();
        foreach (var ending in Endings)
        {
            if (result.Length >= ending.Length + 3 && result.EndsWith(ending, StringComparison.Ordinal)
                && !EndsInThreeConsonants(result.AsSpan(0, result.Length - ending.Length)))
            {
                return result[..^ending.Length];
            }
        }

        return result;
    }

    // What looks like an ending after them is a word of its own: besøks-ven.
    private static bool EndsInThreeConsonants(ReadOnlySpan<char> word) => !word[^3..].ContainsAny(Vowels);
}
