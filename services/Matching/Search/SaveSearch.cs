using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Search;

/// <summary>Somebody saves a search and is told, once a day or a week, when something new answers it.</summary>
public static class SaveSearch
{
    public sealed record Request(
        [property: Text(SavedSearch.NameMaxLength)] string Name,
        [property: AtMost(200)] string? Q,
        [property: AtMost(4)] string? PostalCode,
        [property: Range(1, 3000, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.RadiusOutside))] int? RadiusKm,
        [property: Items(0, 20)] string[]? Municipality, [property: Items(0, 30)] string[]? Type, [property: Items(0, 10)] string[]? Arena,
        [property: Items(0, 7)] int[]? Day, DateOnly? StartsFrom, DateOnly? StartsTo, StartsWithin? Starts, SearchSort? Sort, TellEvery? Every);

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder search) => search
        .MapPost("saved", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Save a search");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var (me, now) = (user.Id(), clock.GetUtcNow().UtcDateTime);
        if (await db.SavedSearches.CountAsync(s => s.AccountId == me, ct) >= SavedSearch.MostOfOne)
            return new Refusal("too-many-searches", Texts.TooManySearches(SavedSearch.MostOfOne)).ToProblem();

        var saved = new SavedSearch
        {
            Id = Guid.CreateVersion7(),
            AccountId = me,
            Name = request.Name.Trim(),
            Filters = new(request.Q, request.PostalCode, request.RadiusKm, request.Municipality, request.Type, request.Arena, request.Day,
                request.Starts is null ? request.StartsFrom : null, request.Starts is null ? request.StartsTo : null, request.Starts, request.Sort),
            Every = request.Every is { } every && Enum.IsDefined(every) ? every : TellEvery.Day,
            SavedAt = now,
        };
        db.SavedSearches.Add(saved);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/search/saved/{saved.Id}", new Response(saved.Id));
    }
}
