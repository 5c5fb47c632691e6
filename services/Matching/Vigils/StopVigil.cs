using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>A coordinator stops a vigil at once; turns to come are cancelled, everybody who was called or has said yes is told, waves end; why is not told on (row 68).</summary>
public static class StopVigil
{
    /// <summary><c>POST /api/v1/vigils/{id}/stop</c></summary>
    public sealed record Request([property: NotEmpty] VigilStop Reason);

    public sealed record Response(Guid Id, VigilStatus Status, int Told);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("{id:guid}/stop", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Stop a vigil");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.VigilToCoordinateAsync(user, id, ct) is not { } vigil)
                return TypedResults.NotFound();
            if (vigil.Stop(request.Reason) is { } refusal)
                return refusal.ToProblem();

            var (now, told, turns) = (clock.GetUtcNow().UtcDateTime, 0, await db.TurnsOfAsync(id, ct));
            foreach (var turn in turns.Where(t => t.EndsAt > now && t.Cancel(now) is null))
                told += await db.ReleaseAllAsync(turn, null, now, ct);

            turns.ForgetContacts();
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(vigil.Id, vigil.Status, told));
        }, ct);
}
