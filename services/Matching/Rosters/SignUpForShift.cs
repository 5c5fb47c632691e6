using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A volunteer signs up for a shift, asks for a place, or stands on the waiting list when it is full. Never twice on the same shift, and
/// never more people than places, however many come at once.
/// </summary>
public static class SignUpForShift
{
    /// <summary><c>POST /api/v1/shifts/{id}/sign-ups</c>; the role may be left out when there is only one.</summary>
    public sealed record Request([property: AtMost(40)] string? Role, bool WaitIfFull = false);

    public sealed record Response(Guid Id, SignUpStatus Status, string Role);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapPost("{id:guid}/sign-ups", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Sign up for a shift");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Created<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            var (me, now) = (user.Id(), clock.GetUtcNow().UtcDateTime);
            var shift = await db.Shifts.AsTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
            if (shift is null || shift.Status is ShiftStatus.Draft
                || !(await db.IsVerifiedAsync(shift.OrganisationId, ct) || await db.MayCoordinateAsync(user, shift.OrganisationId, ct)))
            {
                return TypedResults.NotFound();
            }

            if (shift.Role(request.Role) is not { } role)
                return new Refusal("unknown-role", Texts.UnknownRole, StatusCodes.Status422UnprocessableEntity).ToProblem();

            var signUp = await db.SignUpOfAsync(shift, me, role.Code, ct);
            var again = db.Entry(signUp).State is not EntityState.Added;
            if (Refused(shift, signUp, again ? role.Code : null, now) is { } refusal)
                return refusal.ToProblem();
            if (await db.MayServeAsync(shift, role, me, false, ct) is { } unfit)
                return unfit.ToProblem();

            if (shift.SignUp is SignUpMode.Approval)
                signUp.Begin(SignUpStatus.Requested, role.Code, now);
            else if (shift.Take(role.Code) is not { } full)
                signUp.Begin(SignUpStatus.Accepted, role.Code, now);
            else if (request.WaitIfFull)
                signUp.Begin(SignUpStatus.Waiting, role.Code, now);
            else
                return full.ToProblem();

            if (signUp.Status is SignUpStatus.Accepted)
            {
                (await db.DiaryOfAsync(me, ct)).Turn();
                db.TellIfFilled(shift, now);
            }

            db.Publish(new ShiftSignedUp(signUp.Id, shift.Id, shift.OrganisationId, me, shift.StartsAt, shift.EndsAt, now));
            await db.SaveChangesAsync(ct);
            return TypedResults.Created($"/api/v1/sign-ups/{signUp.Id}", new Response(signUp.Id, signUp.Status, signUp.Role));
        }, ct);

    /// <param name="again">The role asked for by somebody who stands towards the shift already; who waits for one role may take another.</param>
    private static Refusal? Refused(Shift shift, SignUp signUp, string? again, DateTime now)
    {
        if (shift.Closed(now, asCoordinator: false) is { } closed)
            return closed;
        if (shift.SignUp is SignUpMode.Invitation)
            return new("by-invitation", Texts.ByInvitation, StatusCodes.Status403Forbidden);
        if (again is not null && (SignUp.Holding.Contains(signUp.Status) || signUp.Status is SignUpStatus.Requested or SignUpStatus.Called
            || (signUp.Status is SignUpStatus.Waiting && signUp.Role == again)))
            return new("already-signed-up", Texts.AlreadySignedUp);

        return null;
    }
}
