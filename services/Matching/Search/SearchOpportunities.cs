using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FrivilligPlattform.Matching.Search;

/// <summary>Anybody searches the open opportunities by words, place and filters, with counts for narrowing further.</summary>
public static class SearchOpportunities
{
    /// <summary>
    /// <c>GET /api/v1/search/opportunities</c>. Values of one filter widen (type=a&amp;type=b), different filters narrow.
    /// <paramref name="Sort"/> is <c>relevance</c>, <c>distance</c> or <c>newest</c>; without it: by distance with a postal code, else by relevance with words, else the newest first.
    /// <paramref name="Day"/> is the ISO weekday, 1 to 7.
    /// </summary>
    public sealed record Request(
        [property: AtMost(200)] string? Q,
        string? PostalCode,
        [property: Range(1, 3000, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.RadiusOutside))] int? RadiusKm,
        string[]? Municipality, string[]? Type, string[]? Arena, int[]? Day, DateOnly? StartsFrom, DateOnly? StartsTo, string? Sort);

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

    public static void Map(IEndpointRouteBuilder search) => search
        .MapGet("opportunities", Handle)
        .AllowAnonymous()
        .WithSummary("Search the open opportunities");

    private static Results<Ok<Response>, StatusCodeHttpResult, ValidationProblem> Handle(
        [AsParameters] Request request, [AsParameters] PageRequest page, HttpContext http, CurrentIndex index,
        IOptions<MatchingOptions> options, TimeProvider clock)
    {
        int? from = PostalCodes.Find(request.PostalCode?.Trim()) is { } code ? Places.Find(code.Code, code.MunicipalityNumber) : null;
        if (from is null && !string.IsNullOrWhiteSpace(request.PostalCode))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["postalCode"] = [Texts.UnknownPostalCode] });

        var (current, today) = (index.Opportunities.Current, clock.Today());
        if (IsKnown(http, current.Version, today, options.Value.SearchFreshSeconds))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var asked = current.Catalogue.Ask(request.Q);
        var sort = Enum.TryParse<SearchSort>(request.Sort, ignoreCase: true, out var named) ? named
            : from is not null ? SearchSort.Distance
            : asked is not null ? SearchSort.Relevance
            : SearchSort.Newest;
        var found = current.Search(new(
            asked, from, request.RadiusKm, request.Municipality ?? [], request.Type ?? [], request.Arena ?? [], request.Day ?? [],
            new(request.StartsFrom, request.StartsTo), sort, SearchPosition.Read(page.After), page.Size));
        return TypedResults.Ok(new Response(
            [.. found.Items.Select(i => Show(i.Shown, i.Metres, today))], found.Next?.ToString(), found.Total,
            new(Facets(found.Types), Facets(found.Municipalities), Facets(found.Arenas), Facets(found.Days))));
    }

    /// <summary>Lets anybody keep the answer: the same index, day and language give the same answer to the same address.</summary>
    private static bool IsKnown(HttpContext http, string version, DateOnly today, int freshSeconds)
    {
        var tag = $"W/\"{version}-{today.DayNumber}-{CultureInfo.CurrentUICulture.Name}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={freshSeconds}");
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(known => known.Trim() == tag);
    }

    private static Hit Show(Shown listing, int? metres, DateOnly today)
    {
        var facts = listing.Facts;
        var known = metres is { } distance ? Math.Round(distance / 1000.0, 1) : (double?)null;
        GeoPoint? point = Places.Find(facts.PostalCode, facts.MunicipalityNumber) is var place and not Places.None ? Places.PointOf(place) : null;
        var reasons = new List<string>();
        if (known is not null)
            reasons.Add(Texts.Away(known.Value));
        if (today.DayNumber - OsloTime.DateOf(listing.PublishedAt).DayNumber < 7)
            reasons.Add(Texts.NewThisWeek);
        return new(
            listing.Id, facts.Title, facts.Summary, facts.Type, facts.Arena, facts.ScheduleKind, facts.Slots, facts.StartsOn,
            facts.EndsOn, facts.OrganisationId, facts.OrganisationName, facts.PlaceName, facts.PostalCode, facts.MunicipalityNumber,
            point?.Latitude, point?.Longitude, known, reasons);
    }

    private static List<Facet> Facets(IReadOnlyDictionary<string, int> counts) =>
        [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new Facet(c.Key, c.Value))];
}
