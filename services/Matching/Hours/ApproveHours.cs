using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>A coordinator of the organisation approves hours that somebody else logged.</summary>
public static class ApproveHours
{
    /// <summary><c>POST /api/v1/hours/{id}/approval</c>, without a body.</summary>
    public sealed record Response(Guid Id, HoursStatus Status, int Minutes);

    public static void Map(IEndpointRouteBuilder hours) => hours
        .MapPost("{id:guid}/approval", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Approve hours that a volunteer logged");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var hours = await db.Hours.AsTracking().SingleOrDefaultAsync(h => h.Id == id, ct);
        if (hours is null || !await db.MayCoordinateAsync(user, hours.OrganisationId, ct))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (hours.Approve(user.Id(), now) is { } refusal)
            return refusal.ToProblem();

        db.Publish(new HoursApproved(
            hours.Id, hours.AssignmentId, hours.OpportunityId, hours.OrganisationId, hours.VolunteerId, hours.MunicipalityNumber,
            hours.On, hours.Minutes, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(hours.Id, hours.Status, hours.Minutes));
    }
}
