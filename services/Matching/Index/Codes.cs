using System.Collections.Frozen;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// Codes as bits. What the platform itself offers has a bit of its own; codes that organisations make up share the last
/// ones, the same everywhere and for ever. What would tell of a person's faith, views or health has no bit, so that it
/// cannot enter a score.
/// </summary>
public sealed class Codes
{
    /// <summary>More codes than this in one list do not count.</summary>
    public const int MostCounted = 30;

    /// <summary>Interests that neither lift nor lower anybody.</summary>
    public static readonly FrozenSet<string> NeverScored = FrozenSet.Create(
        "faith", "religion", "politics", "health", "ethnicity", "sex", "gender", "disability", "diagnosis", "sexuality", "union");

    public static readonly Codes Interests = new(
        "conversation", "walking", "outdoors", "reading", "games", "music", "culture", "cooking", "gardening", "handicraft", "crafts", "sports",
        "cycling", "dogs", "animals", "children", "youth", "languages", "technology", "driving", "events", "baking", "history");

    public static readonly Codes Skills = new("driving", "firstAid", "music", "cooking", "technology", "handicraft", "teaching", "sports");

    public static readonly Codes Languages = new(
        "nb", "nn", "no", "en", "se", "smj", "sma", "nsl", "ar", "de", "es", "fa", "fr", "lt", "pl", "so", "ti", "tr", "uk", "ur");

    /// <summary>What must be held, as the kind or the kind with the course behind it.</summary>
    public static readonly Codes Clearances = new(56, "policeCertificate", "suitability", "declaration", "course:introduction");

    private readonly FrozenDictionary<string, int> bits;
    private readonly int own;
    private readonly int width;

    private Codes(params string[] known)
        : this(64, known)
    {
    }

    private Codes(int width, params string[] known)
    {
        this.width = width;
        bits = known.Select((code, bit) => (code, bit)).ToFrozenDictionary(c => c.code, c => c.bit, StringComparer.Ordinal);
        own = known.Length;
    }

    /// <summary>The codes as bits; none for those that never count.</summary>
    public ulong Of(IReadOnlyList<string> codes)
    {
        var mask = 0UL;
        for (var i = 0; i < Math.Min(codes.Count, MostCounted); i++)
            mask |= Of(codes[i]);
        return mask;
    }

    /// <inheritdoc cref="Of(IReadOnlyList{string})"/>
    public ulong Of(string code) =>
        bits.TryGetValue(code, out var bit) ? 1UL << bit : NeverScored.Contains(code) ? 0 : 1UL << own + (int)(Hash(code) % (uint)(width - own));

    // FNV-1a: the same in every process, today and after the next release.
    private static uint Hash(string code)
    {
        var hash = 2166136261;
        foreach (var letter in code)
            hash = (hash ^ letter) * 16777619;
        return hash ^ hash >> 15;
    }
}
