using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Portal.Search;

/// <summary>What somebody typed into the one field, parted into words and a place: "besøksvenn i Drammen", "tur 3015", "Sandvika".</summary>
/// <param name="Place">The place in words, for the heading.</param>
/// <param name="UnknownPostalCode">Four digits that are no postal code.</param>
public sealed record TypedSearch(
    string? Words = null, string? PostalCode = null, string? Municipality = null, string? Place = null, GeoPoint? From = null, string? UnknownPostalCode = null)
{
    /// <summary>A shorter name is taken for a place only after a word like "i": "ski" is also something one does.</summary>
    private const int PlainPlaceFrom = 5;

    private const int LongestPlace = 3;

    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase) { "i", "på", "ved", "nær", "rundt", "in", "near", "at", "lahka" };

    public static TypedSearch Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return new();

        if (OfPlace(text) is { } whole)
            return whole;

        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (tokens.FindIndex(t => t.Length == 4 && t.All(char.IsAsciiDigit)) is >= 0 and var at)
        {
            var code = tokens[at];
            tokens.RemoveAt(at);
            return (OfPostalCode(code) ?? new() { UnknownPostalCode = code }) with { Words = Said(tokens) };
        }

        for (var length = Math.Min(LongestPlace, tokens.Count - 1); length > 0; length--)
        {
            var (name, rest) = (string.Join(' ', tokens[^length..]), tokens[..^length]);
            var led = Before.Contains(rest[^1]);
            if ((led || name.Length >= PlainPlaceFrom) && OfPlace(name) is { } place)
                return place with { Words = Said(rest) };
        }

        return new() { Words = text };
    }

    private static TypedSearch? OfPlace(string name) =>
        PlaceNames.Find(name) is { } municipality ? new() { Municipality = municipality.Number, Place = municipality.UniqueName }
        : PlaceNames.FindPostalPlace(name) is { } code ? OfPostalCode(code)
        : null;

    private static TypedSearch? OfPostalCode(string code) => PostalCodes.Find(code) is { } known
        ? new() { PostalCode = known.Code, Place = $"{known.Code} {known.Place}", From = known.Point }
        : null;

    /// <summary>The words without what led to the place.</summary>
    private static string? Said(List<string> tokens)
    {
        var words = tokens.Count > 0 && Before.Contains(tokens[^1]) ? tokens.SkipLast(1) : tokens;
        return string.Join(' ', words) is { Length: > 0 } said ? said : null;
    }
}
