using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator approves who asked for a place; a clash or a limit gives way only to a written override.</summary>
public static class ApproveSignUp
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/approval</c></summary>
    public sealed record Request([property: AtMost(300)] string? Override);

    public sealed record Response(Guid Id, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/approval", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Approve a request for a place");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.SignUpToCoordinateAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            var refusal = shift.Closed(now, asCoordinator: true)
                ?? signUp.Take(SignUpStep.Approve, now)
                ?? await db.MayServeAsync(shift, shift.Role(signUp.Role)!, signUp.VolunteerId, request.Override is not null, ct)
                ?? shift.Take(signUp.Role);
            if (refusal is not null)
                return refusal.ToProblem();

            signUp.Override = request.Override;
            (await db.DiaryOfAsync(signUp.VolunteerId, ct)).Turn();
            db.TellAltered(signUp, shift, "approved", null, now);
            db.TellIfFilled(shift, now);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.Status));
        }, ct);
}
