using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// Quick replacement: the place of somebody who does not come, has gone or has not answered is offered to another in one step, so that it
/// is never lost in between. Before the start the first is told; after it the first counts as not come. The other is on the shift only
/// after a yes (row 126).
/// </summary>
public static class ReplaceSomebody
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(2);

    /// <summary><c>POST /api/v1/sign-ups/{id}/replacement</c></summary>
    public sealed record Request([property: NotEmpty] Guid VolunteerId, [property: AtMost(300)] string? Override);

    /// <summary>The invitation of the one who is asked to step in.</summary>
    public sealed record Response(Guid Id, SignUpStatus Status, DateTime? AnswerBy);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/replacement", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Ask another to step in for somebody who does not come");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Created<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.SignUpToCoordinateAsync(user, id, ct) is not { } found || !await db.IsKnownToAsync(request.VolunteerId, found.Shift.OrganisationId, ct))
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            var refusal = signUp.PassOn(now);
            if (refusal is null)
            {
                if (signUp.Status is SignUpStatus.Released)
                    db.TellAltered(signUp, shift, "released", null, now);
                shift.Give(signUp.Role);
                refusal = await db.InviteAsync(shift, shift.Role(signUp.Role)!, request.VolunteerId, now + Soon, request.Override, now, ct);
            }

            if (refusal is not null)
                return refusal.ToProblem();

            await db.SaveChangesAsync(ct);
            var other = await db.SignUps.SingleAsync(s => s.ShiftId == shift.Id && s.VolunteerId == request.VolunteerId, ct);
            return TypedResults.Created($"/api/v1/sign-ups/{other.Id}", new Response(other.Id, other.Status, other.AnswerBy));
        }, ct);
}
