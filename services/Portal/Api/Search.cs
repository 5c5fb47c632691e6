using System.Globalization;

namespace FrivilligPlattform.Portal.Api;

/// <summary>An opportunity in a list, with why it is there; suggestions also say how well it fits and what is missing.</summary>
public sealed record Hit
{
    public Guid OpportunityId { get; init; }
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Type { get; init; } = "";
    public string? Arena { get; init; }
    public string? ScheduleKind { get; init; }
    public IReadOnlyList<Slot>? Slots { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public Guid OrganisationId { get; init; }
    public string OrganisationName { get; init; } = "";
    public string? PlaceName { get; init; }
    public string? MunicipalityNumber { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public double? DistanceKm { get; init; }
    public IReadOnlyList<string>? Reasons { get; init; }
    public IReadOnlyList<string>? Missing { get; init; }
}

/// <summary>How many opportunities a value of a filter would leave.</summary>
public sealed record Facet(string Code, int Count);

public sealed record FacetCounts(IReadOnlyList<Facet>? Types, IReadOnlyList<Facet>? Municipalities, IReadOnlyList<Facet>? Arenas, IReadOnlyList<Facet>? Days);

public sealed record Found(IReadOnlyList<Hit> Items, string? Next, int Total, FacetCounts Facets);

/// <summary>Suggestions for a volunteer; <paramref name="Profile"/> is unknown, paused or ready.</summary>
public sealed record Suggested(IReadOnlyList<Hit> Items, string? Next, string? Profile);

/// <summary>What is searched for; what is null lets everything through.</summary>
/// <param name="Sort">relevance, distance, newest or soonest; null leaves it to the search.</param>
public sealed record SearchFilters(
    string? Words = null, string? PostalCode = null, int? RadiusKm = null, string? Municipality = null, string? Type = null, string? Arena = null,
    int? Day = null, DateOnly? StartsFrom = null, DateOnly? StartsTo = null, string? Sort = null);

public static class Search
{
    public static Task<Answer<Found>> SearchOpportunities(this Gateway api, SearchFilters f, string? after = null, int limit = 20) =>
        api.Get<Found>(Query.To(
            "search/opportunities", ("q", f.Words), ("postalCode", f.PostalCode), ("radiusKm", f.RadiusKm), ("municipality", f.Municipality),
            ("type", f.Type), ("arena", f.Arena), ("day", f.Day), ("startsFrom", Iso(f.StartsFrom)), ("startsTo", Iso(f.StartsTo)), ("sort", f.Sort),
            ("after", after), ("limit", limit)));

    public static Task<Answer<Suggested>> Suggestions(this Gateway api, string? after, int limit = 20) =>
        api.Get<Suggested>(Query.To("suggestions", ("after", after), ("limit", limit)));

    private static string? Iso(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
