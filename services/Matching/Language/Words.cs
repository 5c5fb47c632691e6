using System.Buffers;
using System.Globalization;
using System.Text;

namespace FrivilligPlattform.Matching.Language;

/// <summary>Makes words comparable across bokmål, nynorsk, endings, doubled letters, accents and words that mean the same.</summary>
public static class Words
{
    /// <summary>More words than this in one search are not read.</summary>
    public const int MostAsked = 8;

    internal static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Longest first; what is left must still be a word.
    private static readonly string[] Endings =
        ["enes", "anes", "ende", "ande", "ene", "ane", "ens", "ets", "ers", "en", "et", "er", "ar", "a", "e"];

    /// <summary>The words of a text, folded, in order; those that say nothing left out.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        foreach (var word in Plain(text))
        {
            if (!Norwegian.Skipped.Contains(word) && Fold(word) is { Length: > 0 } folded)
                yield return folded;
        }
    }

    /// <summary>One word in its comparable form.</summary>
    public static string Fold(string word)
    {
        var whole = Whole(word);
        var stem = EndsDoubled(word) ? whole : Compounds.Kept(whole) ?? Ended(whole);
        return Norwegian.Same.GetValueOrDefault(stem, stem);
    }

    /// <summary>A word without accents, doubled letters, nynorsk and ending.</summary>
    public static string Stem(string word) => EndsDoubled(word) ? Whole(word) : Ended(Whole(word));

    private static string Whole(string word)
    {
        var folded = new StringBuilder(Letters(word));
        foreach (var (from, to) in Norwegian.Forms)
            folded.Replace(from, to);
        return folded.ToString();
    }

    // No ending has a doubled consonant, so what looks like one belongs to the word: tur-venn, inter-nett.
    private static bool EndsDoubled(string word) =>
        word.Length > 1 && char.ToLowerInvariant(word[^1]) is var last && char.ToLowerInvariant(word[^2]) == last && !Vowels.Contains(last);

    /// <summary>A word letter by letter: small, without accents, no letter doubled.</summary>
    internal static string Letters(string word)
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

        return folded.ToString();
    }

    /// <summary>A folded word without its ending.</summary>
    internal static string Ended(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)
                && !EndsInThreeConsonants(word.AsSpan(0, word.Length - ending.Length)))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static IEnumerable<string> Plain(string? text) => text is null ? [] : Ranges(text).Select(range => text[range]);

    /// <summary>Where the words of a text stand, as they are written.</summary>
    public static IEnumerable<Range> Ranges(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }

    // What looks like an ending after them is a word of its own: besøks-ven.
    private static bool EndsInThreeConsonants(ReadOnlySpan<char> word) => !word[^3..].ContainsAny(Vowels);
}
