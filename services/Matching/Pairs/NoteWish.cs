using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>A coordinator notes what a recipient said by telephone, by letter or through a relative (row 85).</summary>
public static class NoteWish
{
    /// <summary><c>POST /api/v1/pairs/{id}/wishes</c></summary>
    public sealed record Request([property: NotEmpty] PairWish Wish, DateOnly? Until);

    public sealed record Response(Guid Id, PairStatus Status, bool ContactWanted);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapPost("{id:guid}/wishes", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Note what a recipient wishes");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.PairToCoordinateAsync(user, id, ct) is not { } pair)
            return TypedResults.NotFound();
        if (await db.WishAsync(pair, request.Wish, request.Until, PairSide.Coordinator, clock.GetUtcNow().UtcDateTime, ct) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(pair.Id, pair.Status, pair.ContactWanted));
    }
}
