using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>"I can stay on if nobody comes": somebody on the shift before says so, and only the coordinator sees it.</summary>
public static class OfferToStay
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/stay</c></summary>
    public sealed record Request([property: Range(0, 720, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int Minutes);

    public sealed record Response(Guid Id, DateTime? CanStayUntil);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/stay", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Say that one can stay on if nobody comes");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.OwnSignUpAsync(user, id, ct) is not { } found)
                return TypedResults.NotFound();

            var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
            if (!SignUp.Binding.Contains(signUp.Status) || shift.EndsAt <= now)
                return new Refusal("sign-up-not-possible", Texts.SignUpNotPossible).ToProblem();

            signUp.CanStayUntil = request.Minutes == 0 ? null : shift.EndsAt.AddMinutes(request.Minutes);

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(signUp.Id, signUp.CanStayUntil));
        }, ct);
}
