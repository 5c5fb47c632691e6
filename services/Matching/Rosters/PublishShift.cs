using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator publishes a shift: from now on, or from its opening time, people sign up, once the organisation is verified.</summary>
public static class PublishShift
{
    /// <summary><c>POST /api/v1/shifts/{id}/publication</c>, without a body.</summary>
    public sealed record Response(Guid Id, ShiftStatus Status);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapPost("{id:guid}/publication", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Publish a shift");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.ShiftToCoordinateAsync(user, id, ct) is not { } shift)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (shift.Publish(now) is { } refusal)
            return refusal.ToProblem();

        if (await db.IsVerifiedAsync(shift.OrganisationId, ct))
            db.TellPublished(shift, now);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(shift.Id, shift.Status));
    }
}
