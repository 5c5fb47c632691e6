using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A coordinator invites somebody onto a shift. A place is held until the answer or the deadline; the person is on it only after a yes
/// and owes nobody a reason for a no (row 126).
/// </summary>
public static class InviteToShift
{
    private static readonly TimeSpan HeldFor = TimeSpan.FromHours(48);

    /// <summary><c>POST /api/v1/shifts/{id}/invitations</c>; <paramref name="Override"/> lets a clash or a limit pass, deliberately and with its reason.</summary>
    public sealed record Request(
        [property: NotEmpty] Guid VolunteerId, [property: AtMost(40)] string? Role, DateTime? AnswerBy, [property: AtMost(300)] string? Override);

    public sealed record Response(Guid Id, SignUpStatus Status, DateTime? AnswerBy);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapPost("{id:guid}/invitations", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Invite a volunteer onto a shift");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Created<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.ShiftToCoordinateAsync(user, id, ct) is not { } shift
                || !await db.IsKnownToAsync(request.VolunteerId, shift.OrganisationId, ct))
            {
                return TypedResults.NotFound();
            }

            var now = clock.GetUtcNow().UtcDateTime;
            if (shift.Role(request.Role) is not { } role)
                return new Refusal("unknown-role", Texts.UnknownRole, StatusCodes.Status422UnprocessableEntity).ToProblem();

            var refusal = await db.InviteAsync(
                shift, role, request.VolunteerId, request.AnswerBy ?? (now + HeldFor < shift.StartsAt ? now + HeldFor : shift.StartsAt),
                request.Override, now, ct);
            if (refusal is not null)
                return refusal.ToProblem();

            await db.SaveChangesAsync(ct);
            var signUp = await db.SignUps.SingleAsync(s => s.ShiftId == id && s.VolunteerId == request.VolunteerId, ct);
            return TypedResults.Created($"/api/v1/sign-ups/{signUp.Id}", new Response(signUp.Id, signUp.Status, signUp.AnswerBy));
        }, ct);
}
