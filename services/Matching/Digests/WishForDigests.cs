using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Digests;

/// <summary>A volunteer is told of new opportunities more seldom, or not at all; never more often than is good for everybody.</summary>
public static class WishForDigests
{
    public sealed record Request([property: NotEmpty] DigestRhythm Rhythm);

    public sealed record Response(DigestRhythm Rhythm);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapPost("digest", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Be told of new opportunities more seldom, or not at all");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Request request, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        var known = await db.Told.AsTracking().SingleOrDefaultAsync(t => t.VolunteerId == me, ct);
        if (known is null)
            db.Told.Add(known = new() { VolunteerId = me });

        known.Wish(Enum.IsDefined(request.Rhythm) ? request.Rhythm : DigestRhythm.Usual);
        return await db.SaveAsync(new Refusal("digest-wish-exists", Texts.TryAgain), ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(new Response(known.Rhythm));
    }
}
