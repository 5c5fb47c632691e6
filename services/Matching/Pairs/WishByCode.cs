using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>
/// A recipient, or a relative, says yes, no, pause, go on, somebody else, stop, or "ring me", by the code in the letter: no account, no
/// reason (row 85).
/// </summary>
public static class WishByCode
{
    /// <summary><c>POST /api/v1/pairs/wishes</c>; the code is read without regard to case, blanks and hyphens.</summary>
    public sealed record Request([property: Text(40)] string Code, [property: NotEmpty] PairWish Wish, DateOnly? Until);

    public sealed record Response(PairStatus Status, bool ContactWanted);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapPost("wishes", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Say as a recipient, by the code in the letter, what one wishes");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var hash = CalendarAddress.HashOf(new string([.. request.Code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
        if (await db.Pairs.AsTracking().SingleOrDefaultAsync(p => p.CodeHash == hash, ct) is not { } pair)
            return TypedResults.NotFound();
        if (await db.WishAsync(pair, request.Wish, request.Until, PairSide.Recipient, clock.GetUtcNow().UtcDateTime, ct) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(pair.Status, pair.ContactWanted));
    }
}
