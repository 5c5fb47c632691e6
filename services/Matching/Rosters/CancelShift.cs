using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator cancels a shift; everybody who is on it, waits for it or was asked is told, with the reason, and nobody else.</summary>
public static class CancelShift
{
    /// <summary><c>POST /api/v1/shifts/{id}/cancellation</c></summary>
    public sealed record Request([property: Text(300)] string Reason);

    public sealed record Response(Guid Id, int Told);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapPost("{id:guid}/cancellation", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Cancel a shift and tell everybody concerned");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.ShiftToCoordinateAsync(user, id, ct) is not { } shift)
                return TypedResults.NotFound();

            var now = clock.GetUtcNow().UtcDateTime;
            if (shift.Cancel(now) is { } refusal)
                return refusal.ToProblem();

            var told = await db.ReleaseAllAsync(shift, request.Reason, now, ct);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(shift.Id, told));
        }, ct);
}
