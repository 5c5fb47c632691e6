using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>The signed-in volunteer's own pairs, the newest first, with what the two share and what the other can give (row 145).</summary>
public static class ListMyPairs
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, PairStatus Status, IReadOnlyList<string> Shared, IReadOnlyList<string> Gives, int RhythmDays, bool VolunteerSaidYes,
        DateTime? StartedAt, DateOnly? PausedUntil, DateOnly? LastMetOn, DateOnly? MeetBy, bool Follows);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List my pairs");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(await db.Pairs.Where(p => p.VolunteerId == me).ToPageAsync(
            page, p => p.ProposedAt, p => p.Id,
            p => new Response(
                p.Id, p.OrganisationId, p.Status, p.Shared, p.Gives, p.RhythmDays, p.VolunteerSaidYes, p.StartedAt, p.PausedUntil, p.LastMetOn, p.MeetBy,
                p.FollowsId != null),
            newestFirst: true, ct));
    }
}
