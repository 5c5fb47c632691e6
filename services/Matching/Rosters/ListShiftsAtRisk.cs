using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Guardians;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>An organisation's shifts in the next two days that lack people or may lose some, in order of time, for its coordinators; numbers only, no persons.</summary>
public static class ListShiftsAtRisk
{
    /// <summary>A shift. <paramref name="Open"/> are places nobody holds, <paramref name="Doubtful"/> people who will perhaps not come.</summary>
    public sealed record Response(Guid ShiftId, Guid RosterId, Guid? VigilId, string Title, DateTime StartsAt, DateTime EndsAt, int Open, int Doubtful);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("at-risk", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's shifts that lack people or may lose some");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + Risks.Ahead;
        var shifts = await db.Shifts.AsNoTracking()
            .Where(s => s.OrganisationId == organisationId && s.Status == ShiftStatus.Published && s.EndsAt > now && s.StartsAt < until)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(ct);
        var ids = shifts.Select(s => s.Id).ToList();
        var signUps = await db.SignUps.AsNoTracking().Where(s => ids.Contains(s.ShiftId)).ToListAsync(ct);
        var people = signUps.ConvertAll(s => s.VolunteerId);
        var missed = await db.MissedLastTimeAsync(organisationId, people, now, ct);
        var alone = await db.WithoutGuardianAsync(people, ct);
        var doubtful = signUps.Where(s => Risks.Of(s, missed, alone, now).Count > 0).GroupBy(s => s.ShiftId).ToDictionary(g => g.Key, g => g.Count());
        return TypedResults.Ok(new Page<Response>(
            [.. shifts.Select(s => new Response(
                    s.Id, s.RosterId, s.VigilId, s.Title, s.StartsAt, s.EndsAt, s.StartsAt > now ? s.Roles.Sum(r => Math.Max(0, r.Free)) : 0,
                    doubtful.GetValueOrDefault(s.Id)))
                .Where(s => s.Open > 0 || s.Doubtful > 0)],
            null));
    }
}
