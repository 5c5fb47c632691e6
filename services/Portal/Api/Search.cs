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

public static class Search
{
    public static Task<Answer<Found>> SearchOpportunities(
        this Gateway api, string? q, string? postalCode, int? radiusKm, string? municipality, string? type, string? arena, int? day, string? after, int limit = 20) =>
        api.Get<Found>(Query.To("search/opportunities", ("q", q), ("postalCode", postalCode), ("radiusKm", radiusKm), ("municipality", municipality),
            ("type", type), ("arena", arena), ("day", day), ("after", after), ("limit", limit)));

    public static Task<Answer<Suggested>> Suggestions(this Gateway api, string? after, int limit = 20) =>
        api.Get<Suggested>(Query.To("suggestions", ("after", after), ("limit", limit)));
}
