namespace FrivilligPlattform.Matching.Language;

/// <summary>Takes a Norwegian compound apart: besøksvenn is besøk and venn, turgruppeleder is tur, gruppe and leder.</summary>
public static class Compounds
{
    /// <summary>Shorter folded words are parts of too much.</summary>
    public const int ShortestPart = 3;

    // An end that is known and long enough says what the beginning is, though the dictionary lacks it.
    private const int ShortestKnownEnd = 4;
    private const int ShortestUnknownStart = 4;
    private const int MostParts = 4;

    private static readonly string[] Links = ["", "s", "e", "es"];

    /// <summary>The word, without an s of possession, when what looks like its ending is the end of a part: tur-ven, mor-far. Else null.</summary>
    public static string? Kept(string word)
    {
        foreach (var kept in Norwegian.Kept)
        {
            var end = word.EndsWith(kept, StringComparison.Ordinal) ? 0 : word.EndsWith(kept + "s", StringComparison.Ordinal) ? 1 : -1;
            if (end >= 0 && Links.Any(link => IsPart(word.AsSpan(0, word.Length - kept.Length - end), link)))
                return word[..^end];
        }

        return null;
    }

    private static bool IsPart(ReadOnlySpan<char> start, string link) => start.EndsWith(link, StringComparison.Ordinal)
        && Norwegian.Parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(start[..^link.Length]);

    /// <summary>The parts of a folded word, folded; none when it is no compound or a word of its own.</summary>
    public static IReadOnlyList<string> Split(string word)
    {
        if (word.Length < 2 * ShortestPart || !word.All(char.IsLetter))
            return [];

        return Whole(word, MostParts) is { Count: > 1 } parts ? parts : Norwegian.Parts.Contains(word) ? [] : Ended(word);
    }

    /// <summary>All of the word as known parts, the fewest there can be; of as few the one with the longest end.</summary>
    private static List<string>? Whole(string rest, int most)
    {
        List<string>? best = null;
        if (most < MostParts && Norwegian.Parts.Contains(rest))
            return [rest];
        if (most == 1)
            return null;

        for (var length = ShortestPart; length <= rest.Length - ShortestPart + 1; length++)
        {
            if (!Norwegian.Parts.Contains(rest[..length]))
                continue;

            foreach (var link in Links)
            {
                if (rest.AsSpan(length).StartsWith(link, StringComparison.Ordinal))
                    Try(length, length + link.Length);
            }

            // The letter at the seam stands for two: språk and kafé.
            Try(length, length - 1);
        }

        return best;

        void Try(int end, int start)
        {
            if (rest.Length - start < ShortestPart || Whole(rest[start..], most - 1) is not { } tail)
                return;
            if (best is null || tail.Count + 1 < best.Count || (tail.Count + 1 == best.Count && tail[^1].Length > best[^1].Length))
                best = [rest[..end], .. tail];
        }
    }

    private static List<string> Ended(string word)
    {
        for (var start = ShortestUnknownStart; start <= word.Length - ShortestKnownEnd; start++)
        {
            if (!Norwegian.Parts.Contains(word[start..]))
                continue;

            var first = word[..start].TrimEnd('s');
            return first.Length >= ShortestPart && first.AsSpan().ContainsAny(Words.Vowels) ? [Words.Ended(first), word[start..]] : [];
        }

        return [];
    }
}
