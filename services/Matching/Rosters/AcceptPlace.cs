using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Somebody says yes to an invitation, a call-out, an offered place, or a shift that was changed; only then it counts (row 126).</summary>
public static class AcceptPlace
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/acceptance</c>, without a body.</summary>
    public sealed record Response(Guid Id, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/acceptance", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Say yes to a place");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.OwnSignUpAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            if (signUp.AnswerBy < now)
                return new Refusal("answer-too-late", Texts.AnswerTooLate).ToProblem();

            var held = signUp.HoldsPlace;
            var refusal = shift.Closed(now, asCoordinator: true)
                ?? signUp.Take(SignUpStep.Accept, now)
                ?? await db.MayServeAsync(shift, shift.Role(signUp.Role)!, signUp.VolunteerId, signUp.Override is not null, ct)
                ?? (held ? null : shift.Take(signUp.Role));
            if (refusal is not null)
                return refusal.ToProblem();

            (await db.DiaryOfAsync(signUp.VolunteerId, ct)).Turn();
            if (!held)
                db.TellIfFilled(shift, now);

            db.Publish(new ShiftSignedUp(signUp.Id, shift.Id, shift.OrganisationId, signUp.VolunteerId, shift.StartsAt, shift.EndsAt, now));
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.Status));
        }, ct);
}
