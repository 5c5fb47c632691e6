using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Search;

/// <summary>Somebody is told more or less often of what a saved search finds, or not for a while.</summary>
public static class ChangeRhythm
{
    public sealed record Request([property: NotEmpty] TellEvery Every);

    public sealed record Response(Guid Id, TellEvery Every);

    public static void Map(IEndpointRouteBuilder search) => search
        .MapPost("saved/{id:guid}/rhythm", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Be told more or less often of a saved search, or not at all");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.SavedSearches.AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.AccountId == me, ct) is not { } saved)
            return TypedResults.NotFound();

        saved.Tell(Enum.IsDefined(request.Every) ? request.Every : TellEvery.Day, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(saved.Id, saved.Every));
    }
}
