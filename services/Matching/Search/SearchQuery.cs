using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;

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

    /// <summary>The next to start first; what has no date last.</summary>
    Soonest,
}

/// <summary>When an opportunity must start; one without a date starts whenever somebody comes.</summary>
public readonly record struct StartSpan(DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>True when the dates of a row lie within.</summary>
    public bool Includes(ulong dates) =>
        (From is null && To is null)
        || (Listing.StartDay(dates) is { } start && !(start < From?.DayNumber) && !(start > To?.DayNumber));
}

/// <summary>What is searched for. An empty filter lets everything through.</summary>
/// <param name="Asked">All its words must be answered; null without words.</param>
/// <param name="Arrived">Only what arrived lately.</param>
/// <param name="From">A place, as <see cref="Places"/> numbers it.</param>
public sealed record SearchQuery(
    Asked? Asked, int? From, int? RadiusKm, IReadOnlyCollection<string> Municipalities, IReadOnlyCollection<string> Types,
    IReadOnlyCollection<string> Arenas, IReadOnlyCollection<int> Days, StartSpan Starts, SearchSort Sort, SearchPosition? After, int Size,
    ArrivedSince? Arrived = null);

/// <summary>What arrived from an instant on.</summary>
public sealed record ArrivedSince(Arrivals Arrivals, DateTime From)
{
    /// <summary>The first publication among it, in ticks; what was published before need not be looked up.</summary>
    public long FirstPublished { get; } = Arrivals.FirstPublished(From)?.Ticks ?? long.MaxValue;
}

/// <summary>What was found: a page, where the next one starts, and counts over all that match.</summary>
public sealed record SearchResult(
    IReadOnlyList<(Shown Shown, int? Metres)> Items, SearchPosition? Next, int Total, IReadOnlyDictionary<string, int> Types,
    IReadOnlyDictionary<string, int> Municipalities, IReadOnlyDictionary<string, int> Arenas, IReadOnlyDictionary<string, int> Days);

/// <summary>A place in the order of a search: smaller comes first. Opaque to callers as text.</summary>
public readonly record struct SearchPosition(long First, long Second, Id Id) : IComparable<SearchPosition>
{
    public int CompareTo(SearchPosition other) => (First, Second, Id).CompareTo((other.First, other.Second, other.Id));

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{First}.{Second}.{Id.ToGuid():N}")));

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
                ? new(first, second, Id.Of(id))
                : null;
    }

    public static bool operator <(SearchPosition left, SearchPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(SearchPosition left, SearchPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(SearchPosition left, SearchPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SearchPosition left, SearchPosition right) => left.CompareTo(right) >= 0;
}
