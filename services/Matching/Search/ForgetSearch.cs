using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Search;

/// <summary>Somebody deletes a saved search and hears no more of it.</summary>
public static class ForgetSearch
{
    public static void Map(IEndpointRouteBuilder search) => search
        .MapDelete("saved/{id:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Delete a saved search");

    private static async Task<Results<NoContent, NotFound>> Handle(Guid id, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.SavedSearches.SingleOrDefaultAsync(s => s.Id == id && s.AccountId == me, ct) is not { } saved)
            return TypedResults.NotFound();

        db.Remove(saved);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
