using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Avoidances;

/// <summary>A volunteer wants suggestions from an organisation again.</summary>
public static class StopAvoiding
{
    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapDelete("avoided/{organisationId:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Suggestions from an organisation again");

    private static async Task<Results<NoContent, NotFound>> Handle(Guid organisationId, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.Avoidances.AsTracking().SingleOrDefaultAsync(a => a.VolunteerId == me && a.OrganisationId == organisationId, ct) is not { } avoided)
            return TypedResults.NotFound();

        db.Remove(avoided);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
