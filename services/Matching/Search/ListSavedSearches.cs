using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Search;

/// <summary>Somebody sees the own saved searches, the newest first.</summary>
public static class ListSavedSearches
{
    /// <summary><c>GET /api/v1/search/saved</c>.</summary>
    public sealed record Item(Guid Id, string Name, SavedFilters Filters, TellEvery Every, DateTime SavedAt);

    public static void Map(IEndpointRouteBuilder search) => search
        .MapGet("saved", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("My saved searches");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(await db.SavedSearches.Where(s => s.AccountId == me).ToPageAsync(
            page, s => s.SavedAt, s => s.Id, s => new Item(s.Id, s.Name, s.Filters, s.Every, s.SavedAt), newestFirst: true, ct));
    }
}
