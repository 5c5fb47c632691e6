namespace FrivilligPlattform.Portal.Api;

/// <summary>What a saved search asks for.</summary>
/// <param name="Starts">week or month, counted from the day one looks; else the two dates hold.</param>
/// <param name="Sort">relevance, distance, newest or soonest; null leaves it to the search.</param>
public sealed record SavedFilters(
    string? Q, string? PostalCode, int? RadiusKm, IReadOnlyList<string>? Municipality, IReadOnlyList<string>? Type, IReadOnlyList<string>? Arena,
    IReadOnlyList<int>? Day, DateOnly? StartsFrom = null, DateOnly? StartsTo = null, string? Starts = null, string? Sort = null);

/// <summary>A search of one's own; <paramref name="Every"/> is day, week, or never while it rests.</summary>
public sealed record SavedSearch(Guid Id, string Name, SavedFilters Filters, string Every, DateTime SavedAt);

/// <summary>Searches that tell when something new answers them.</summary>
public static class SavedSearches
{
    public static Task<Answer<Listing<SavedSearch>>> MySearches(this Gateway api, string? after) =>
        api.Get<Listing<SavedSearch>>(Query.To("search/saved", ("after", after), ("limit", 20)));

    public static Task<Answer<Created>> SaveSearch(this Gateway api, string name, SavedFilters filters, string every) => api.Post<Created>("search/saved", new
    {
        name,
        filters.Q,
        filters.PostalCode,
        filters.RadiusKm,
        filters.Municipality,
        filters.Type,
        filters.Arena,
        filters.Day,
        filters.StartsFrom,
        filters.StartsTo,
        filters.Starts,
        filters.Sort,
        every,
    });

    public static Task<Answer<Nothing>> TellOfSearch(this Gateway api, Guid id, string every) => api.Post<Nothing>($"search/saved/{id}/rhythm", new { every });

    public static Task<Answer<Nothing>> ForgetSearch(this Gateway api, Guid id) => api.Delete<Nothing>($"search/saved/{id}");
}
