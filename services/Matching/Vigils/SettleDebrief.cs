using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>The coordinator notes that the talk after a vigil was held, or the volunteer says no thank you to it (row 68). Nothing of what was said is written.</summary>
public static class SettleDebrief
{
    /// <summary><c>POST /api/v1/vigils/debriefs/{signUpId}</c>, without a body: held when a coordinator says it, declined when the volunteer does.</summary>
    public sealed record Response(Guid SignUpId, DebriefStatus Status);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("debriefs/{signUpId:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Note that the talk after a vigil was held, or decline it");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid signUpId, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var debrief = await db.Debriefs.AsTracking().SingleOrDefaultAsync(d => d.SignUpId == signUpId, ct);
        if (debrief is null || (debrief.VolunteerId != user.Id() && !await db.MayCoordinateAsync(user, debrief.OrganisationId, ct)))
            return TypedResults.NotFound();
        if (debrief.Settle(debrief.VolunteerId == user.Id() ? DebriefStatus.Declined : DebriefStatus.Held, clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(signUpId, debrief.Status));
    }
}
