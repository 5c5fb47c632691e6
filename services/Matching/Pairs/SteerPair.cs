using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>The volunteer says yes or no to a pair, pauses it, goes on, or stops; without a reason (row 126).</summary>
public static class SteerPair
{
    /// <summary>What the volunteer does.</summary>
    public enum Wish
    {
        Accept = 1,
        Decline,
        Pause,
        Resume,
        Stop,
    }

    /// <summary><c>POST /api/v1/pairs/{id}/steps</c></summary>
    public sealed record Request([property: NotEmpty] Wish Step, DateOnly? Until);

    public sealed record Response(Guid Id, PairStatus Status, DateOnly? PausedUntil);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapPost("{id:guid}/steps", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Say yes or no to a pair, pause, go on or stop");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.OwnPairAsync(user, id, ct) is not { } pair)
                return TypedResults.NotFound();

            var now = clock.GetUtcNow().UtcDateTime;
            var (step, what) = request.Step switch
            {
                Wish.Decline => (PairStep.Decline, "declined"),
                Wish.Pause => (PairStep.Pause, "paused"),
                Wish.Resume => (PairStep.Resume, "resumed"),
                _ => (PairStep.Stop, "stopped"),
            };
            var refusal = request.Step is Wish.Accept ? await db.SayYesAsync(pair, PairSide.Volunteer, now, ct) : pair.Take(step, now, request.Until);
            if (refusal is not null)
                return refusal.ToProblem();

            if (request.Step is not Wish.Accept)
                db.TellPair(pair, what, PairSide.Volunteer, now);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(pair.Id, pair.Status, pair.PausedUntil));
        }, ct);
}
