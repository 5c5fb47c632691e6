using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Matching.Search;

/// <summary>Anybody searches the open opportunities by words, place and filters, with counts for narrowing further.</summary>
public static class SearchOpportunities
{
    /// <summary>
    /// <c>GET /api/v1/search/opportunities</c>. Filters that are repeated widen (type=a&amp;type=b); different ones narrow.
    /// <paramref name="Sort"/> is <c>relevance</c>, <c>distance</c> or <c>newest</c>; when absent, distance with a postal
    /// code, else relevance with words, else newest. <paramref name="Day"/> is the ISO weekday, 1 to 7.
    /// </summary>
    public sealed record Request(
        string? Q, string? PostalCode, int? RadiusKm, string[]? Municipality, string[]? Type, string[]? Arena, int[]? Day,
        string? Sort, string? After, int? Limit);

    /// <summary><paramref name="Total"/> counts all that match, not only this page.</summary>
    public sealed record Response(IReadOnlyList<Hit> Items, string? Next, int Total, FacetCounts Facets);

    /// <summary>One opportunity found.</summary>
    public sealed record Hit(
        Guid OpportunityId, string Title, string Summary, string Type, string Arena, string ScheduleKind,
        IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, Guid OrganisationId, string OrganisationName,
        string PlaceName, string PostalCode, string MunicipalityNumber, double? Latitude, double? Longitude,
        double? DistanceKm, IReadOnlyList<string> Reasons);

    /// <summary>Counts for each filter, made with all the other filters on; most frequent first.</summary>
    public sealed record FacetCounts(
        IReadOnlyList<Facet> Types, IReadOnlyList<Facet> Municipalities, IReadOnlyList<Facet> Arenas, IReadOnlyList<Facet> Days);

    /// <summary>How many opportunities a value of a filter would leave.</summary>
    public sealed record Facet(string Code, int Count);
}
