using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Digests;

/// <summary>A volunteer sees how often they are told of new opportunities, and at which hours nobody is.</summary>
public static class ShowDigestWish
{
    /// <param name="UsualDays">How many days pass at least between two digests to anybody.</param>
    /// <param name="QuietFrom">From then on nobody is told anything, until <paramref name="QuietTo"/>; Norwegian time.</param>
    /// <param name="MyQuietFrom">From then on I am told nothing, until <paramref name="MyQuietTo"/>; null for no hours of my own.</param>
    /// <param name="Gathered">How many opportunities wait for the next digest.</param>
    public sealed record Response(
        DigestRhythm Rhythm, int UsualDays, TimeOnly QuietFrom, TimeOnly QuietTo, TimeOnly? MyQuietFrom, TimeOnly? MyQuietTo, int Gathered, DateTime? NextAt);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapGet("digest", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("How often I am told of new opportunities");

    private static async Task<Ok<Response>> Handle(ClaimsPrincipal user, MatchingDb db, IOptions<MatchingOptions> options, CancellationToken ct)
    {
        var me = user.Id();
        var known = await db.Told.AsNoTracking().SingleOrDefaultAsync(t => t.VolunteerId == me, ct);
        var settings = options.Value;
        return TypedResults.Ok(new Response(
            known?.Rhythm ?? DigestRhythm.Usual, (int)Math.Ceiling(settings.DigestGap.TotalDays), settings.QuietFrom, settings.QuietTo, known?.QuietFrom,
            known?.QuietTo, known?.Gathered.Count ?? 0, known?.NextAt));
    }
}
