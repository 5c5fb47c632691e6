using FrivilligPlattform.Matching.Language;

namespace FrivilligPlattform.Matching.Index;

/// <summary>From what somebody typed to the terms of an index.</summary>
public static class Asking
{
    /// <summary>A word that only begins like the one asked for, or differs by a slip or two, counts this much.</summary>
    private const double Begun = 0.6;
    private const double OneSlip = 0.5;
    private const double TwoSlips = 0.35;

    /// <summary>A part of the word asked for counts least: besøksvenn also finds besøk and venn.</summary>
    private const double Part = 0.25;

    private const int ShortestBegun = 3;

    /// <summary>More words than these are not tried in place of one that nobody wrote.</summary>
    private const int MostTried = 16;

    /// <summary>The words of a text as an index answers them; null for none.</summary>
    public static Asked? Ask(this Catalogue catalogue, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var asked = catalogue.Remembered(text, static (text, terms) => [.. Words.Of(text).Distinct().Take(Words.MostAsked).Select(terms.Answering)]);
        return asked.Words.Length == 0 ? null : asked;
    }

    private static AskedWord Answering(this Vocabulary terms, string word)
    {
        var parts = Compounds.Split(word).Select(terms.Find).OfType<Term>().Select(t => (t, Part));
        return terms.Find(word) is { } exact ? new([(exact, 1), .. parts]) : new([.. terms.Near(word), .. parts]);
    }

    /// <summary>Words that begin like this one or are a slip away from it, the nearest first.</summary>
    private static IEnumerable<(Term Term, double Likeness)> Near(this Vocabulary terms, string word)
    {
        if (word.Length < ShortestBegun)
            return [];

        var forgiven = Typing.Forgiven(word.Length);
        var near = new List<(Term Term, double Likeness)>();
        foreach (var term in terms.Resembling(word, forgiven))
        {
            if (term.Text.StartsWith(word, StringComparison.Ordinal))
                near.Add((term, Begun));
            else if (Typing.Slips(word, term.Text, forgiven) is var slips && slips <= forgiven)
                near.Add((term, slips == 1 ? OneSlip : TwoSlips));
        }

        return near.OrderByDescending(n => n.Likeness).ThenBy(n => n.Term.Text.Length).ThenBy(n => n.Term.Text, StringComparer.Ordinal).Take(MostTried);
    }
}
