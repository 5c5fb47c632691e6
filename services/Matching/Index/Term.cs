namespace FrivilligPlattform.Matching.Index;

/// <summary>A word that texts are found by.</summary>
public sealed class Term(uint number, string text, Vocabulary vocabulary)
{
    public uint Number { get; } = number;

    public string Text { get; } = text;

    public static uint LettersOf(string text)
    {
        var letters = 0U;
        foreach (var letter in text)
            letters |= 1U << (letter & 31);
        return letters;
    }

    /// <summary>False for a page of the places on which it never stood.</summary>
    internal bool MayBeOn(int page) => vocabulary.MayBeOn(Number, page);
}
