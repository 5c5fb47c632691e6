using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Digests;

/// <summary>A volunteer is told of new opportunities more seldom, at other hours, or not at all; never more often than is good for everybody.</summary>
public static class WishForDigests
{
    /// <summary>
    /// <c>POST /api/v1/suggestions/digest</c>, whole each time. Between <paramref name="QuietFrom"/> and <paramref name="QuietTo"/> by the clock in
    /// Norway nothing is told, saved searches included; both are left out for no quiet hours beside those of everybody.
    /// </summary>
    public sealed record Request([property: NotEmpty] DigestRhythm Rhythm, TimeOnly? QuietFrom = null, TimeOnly? QuietTo = null);

    public sealed record Response(DigestRhythm Rhythm, TimeOnly? QuietFrom, TimeOnly? QuietTo);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapPost("digest", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Be told of new opportunities more seldom, or not at all");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, IOptions<MatchingOptions> options, CancellationToken ct)
    {
        if (request.QuietFrom is null != request.QuietTo is null)
            return new Refusal("quiet-hours", Texts.QuietHours, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var me = user.Id();
        var known = await db.Told.AsTracking().SingleOrDefaultAsync(t => t.VolunteerId == me, ct);
        if (known is null)
            db.Told.Add(known = new() { VolunteerId = me });

        known.Wish(Enum.IsDefined(request.Rhythm) ? request.Rhythm : DigestRhythm.Usual, request.QuietFrom, request.QuietTo, options.Value.DigestGap);
        return await db.SaveAsync(new Refusal("digest-wish-exists", Texts.TryAgain), ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(new Response(known.Rhythm, known.QuietFrom, known.QuietTo));
    }
}
