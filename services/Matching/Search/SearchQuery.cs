using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Search;

/// <summary>The order of what was found.</summary>
public enum SearchSort
{
    /// <summary>The best answer to the words first.</summary>
    Relevance,

    /// <summary>The nearest first; what has no known place last.</summary>
    Distance,

    /// <summary>The last published first.</summary>
    Newest,
}

/// <summary>What is searched for. An empty filter lets everything through.</summary>
/// <param name="Words">Folded; all must be answered.</param>
public sealed record SearchQuery(
    IReadOnlyList<string> Words, GeoPoint? From, double? RadiusKm, IReadOnlyCollection<string> Municipalities,
    IReadOnlyCollection<string> Types, IReadOnlyCollection<string> Arenas, IReadOnlyCollection<int> Days, SearchSort Sort,
    SearchPosition? After, int Size, DateOnly Today);

/// <summary>What was found: a page, where the next one starts, and counts over all that match.</summary>
public sealed record SearchResult(
    IReadOnlyList<(Listing Listing, double? Km)> Items, SearchPosition? Next, int Total, IReadOnlyDictionary<string, int> Types,
    IReadOnlyDictionary<string, int> Municipalities, IReadOnlyDictionary<string, int> Arenas, IReadOnlyDictionary<string, int> Days);

/// <summary>A place in the order of a search: smaller comes first. Opaque to callers as text.</summary>
public readonly record struct SearchPosition(double First, double Second, Guid Id) : IComparable<SearchPosition>
{
    public int CompareTo(SearchPosition other) => (First, Second, Id).CompareTo((other.First, other.Second, other.Id));

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{BitConverter.DoubleToInt64Bits(First)}.{BitConverter.DoubleToInt64Bits(Second)}.{Id:N}")));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static SearchPosition? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 200 || !Base64Url.IsValid(text))
            return null;

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var second)
            && Guid.TryParseExact(parts[2], "N", out var id)
                ? new(BitConverter.Int64BitsToDouble(first), BitConverter.Int64BitsToDouble(second), id)
                : null;
    }

    public static bool operator <(SearchPosition left, SearchPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(SearchPosition left, SearchPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(SearchPosition left, SearchPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SearchPosition left, SearchPosition right) => left.CompareTo(right) >= 0;
}
