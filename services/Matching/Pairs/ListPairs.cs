using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>
/// An organisation's pairs for its coordinators, the newest first; those that need something only, when asked: a call is due, somebody
/// wants to be rung up or wants a change, or they have not met for longer than agreed. The reading leaves a trace.
/// </summary>
public static class ListPairs
{
    public sealed record Response(
        Guid Id, Guid VolunteerId, string Recipient, PairStatus Status, IReadOnlyList<string> Shared, IReadOnlyList<string> Gives, int RhythmDays,
        bool VolunteerSaidYes, bool RecipientSaidYes, DateTime ProposedAt, DateTime? StartedAt, DateTime? EndedAt, DateOnly? PausedUntil,
        DateOnly? LastMetOn, DateOnly? MeetBy, DateOnly? CallOn, bool ContactWanted, Guid? FollowsId);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's pairs");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, bool? due, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        await db.TraceAsync(user, organisationId, organisationId, "pairs", clock.GetUtcNow().UtcDateTime, ct);
        var today = clock.Today();
        return TypedResults.Ok(await db.Pairs
            .Where(p => p.OrganisationId == organisationId && (due != true || p.ContactWanted || p.CallOn <= today || p.PausedUntil < today
                || p.Status == PairStatus.ChangeWanted || p.MeetBy < today))
            .ToPageAsync(
                page, p => p.ProposedAt, p => p.Id,
                p => new Response(
                    p.Id, p.VolunteerId, p.Recipient, p.Status, p.Shared, p.Gives, p.RhythmDays, p.VolunteerSaidYes, p.RecipientSaidYes, p.ProposedAt,
                    p.StartedAt, p.EndedAt, p.PausedUntil, p.LastMetOn, p.MeetBy, p.CallOn, p.ContactWanted, p.FollowsId),
                newestFirst: true, ct));
    }
}
