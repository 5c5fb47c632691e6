using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Requests;

/// <summary>A volunteer says no to being asked, without a reason and without being known (row 126).</summary>
public static class DeclineRequest
{
    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapPost("requests/{id:guid}/refusal", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Say no to a request");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.ContactRequests.AsTracking().SingleOrDefaultAsync(r => r.Id == id && r.VolunteerId == me, ct) is not { } request)
            return TypedResults.NotFound();
        if (request.Decline(clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
