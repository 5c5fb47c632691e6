using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Who of the organisation's volunteers would rather be on this roster, for its coordinators to decide (row 16). The reading leaves a trace.</summary>
public static class ListRosterWishes
{
    /// <summary>One person and the limits they set themselves.</summary>
    public sealed record Response(Guid VolunteerId, int? MostShiftsAWeek, int? MostHoursAWeek, bool NoNights);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("{id:guid}/wishes", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List who wishes to be on a roster");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { } roster)
            return TypedResults.NotFound();

        await db.TraceAsync(user, roster.OrganisationId, id, "wishes", clock.GetUtcNow().UtcDateTime, ct);
        var known = db.Assignments.Where(a => a.OrganisationId == roster.OrganisationId).Select(a => a.VolunteerId)
            .Union(db.SignUps.Where(s => s.OrganisationId == roster.OrganisationId).Select(s => s.VolunteerId));
        var diaries = await db.Diaries.AsNoTracking().Where(d => known.Contains(d.VolunteerId)).OrderBy(d => d.VolunteerId).ToListAsync(ct);
        return TypedResults.Ok(new Page<Response>(
            [.. diaries.Where(d => d.WishedRosters.Contains(id)).Select(d => new Response(d.VolunteerId, d.MostShiftsAWeek, d.MostHoursAWeek, d.NoNights))], null));
    }
}
