using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// Who will perhaps not come in the next two days, why one may think so, and who could: those on the waiting list and those on the shift
/// before who said they can stay. The reading leaves a trace.
/// </summary>
public static class ListAtRisk
{
    /// <summary>One person on one shift, with who could come instead.</summary>
    public sealed record Response(
        Guid SignUpId, Guid ShiftId, Guid VolunteerId, string Role, DateTime StartsAt, IReadOnlyList<Risk> Why, IReadOnlyList<Guid> CouldCome,
        IReadOnlyList<Guid> CouldStay);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("{id:guid}/at-risk", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List who will perhaps not come, and who could");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { } roster)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        await db.TraceAsync(user, roster.OrganisationId, id, "at-risk", now, ct);
        var until = now + Risks.Ahead;
        var near = await db.SignUps.AsNoTracking().Where(s => s.RosterId == id && s.EndsAt > now.AddHours(-2) && s.StartsAt < until).ToListAsync(ct);
        var missed = await db.MissedLastTimeAsync(roster.OrganisationId, [.. near.Select(s => s.VolunteerId)], now, ct);

        var items = near.Select(s => (SignUp: s, Why: Risks.Of(s, missed, now))).Where(s => s.Why.Count > 0).OrderBy(s => s.SignUp.StartsAt)
            .Select(s => new Response(
                s.SignUp.Id, s.SignUp.ShiftId, s.SignUp.VolunteerId, s.SignUp.Role, s.SignUp.StartsAt, s.Why,
                [.. near.Where(w => w.ShiftId == s.SignUp.ShiftId && w.Status is SignUpStatus.Waiting).OrderBy(w => w.At).Select(w => w.VolunteerId)],
                [.. near.Where(w => w.EndsAt <= s.SignUp.StartsAt && w.CanStayUntil > s.SignUp.StartsAt).Select(w => w.VolunteerId)]))
            .ToList();
        return TypedResults.Ok(new Page<Response>(items, null));
    }
}
