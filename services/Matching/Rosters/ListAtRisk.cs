using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Guardians;
using FrivilligPlattform.Matching.Planning;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// Who will perhaps not come in the next two days, why one may think so, and who could: those on the waiting list, then a few who are free,
/// near and fit, and those on the shift before who said they can stay. The reading leaves a trace.
/// </summary>
public static class ListAtRisk
{
    /// <summary>Somebody on the shift before who offered to stay on, and whether that was taken up.</summary>
    public sealed record Stay(Guid SignUpId, Guid VolunteerId, DateTime Until, bool Asked);

    /// <summary>One person on one shift, with who could come instead.</summary>
    public sealed record Response(
        Guid SignUpId, Guid ShiftId, Guid VolunteerId, string Role, DateTime StartsAt, IReadOnlyList<Risk> Why, IReadOnlyList<Guid> CouldCome,
        IReadOnlyList<Guid> CouldStay, IReadOnlyList<Stay> Stays);

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
        // A guardian's no is about every shift to come, the rest about those that are near.
        var coming = await db.SignUps.AsNoTracking()
            .Where(s => s.RosterId == id && s.EndsAt > now.AddHours(-2) && (s.StartsAt < until || SignUp.Binding.Contains(s.Status))).ToListAsync(ct);
        var alone = await db.WithoutGuardianAsync([.. coming.Select(s => s.VolunteerId).Distinct()], ct);
        var near = coming.Where(s => s.StartsAt < until || alone.Contains(s.VolunteerId)).ToList();
        var missed = await db.MissedLastTimeAsync(roster.OrganisationId, near.ConvertAll(s => s.VolunteerId), now, ct);

        var items = near.Select(s => (SignUp: s, Why: Risks.Of(s, missed, alone, now))).Where(s => s.Why.Count > 0).OrderBy(s => s.SignUp.StartsAt).ToList();
        var couldStepIn = await db.CouldStepInAsync(roster, [.. items.Select(i => i.SignUp.ShiftId).Distinct()], now, ct);
        return TypedResults.Ok(new Page<Response>([.. items.Select(i => Of(i.SignUp, i.Why, near, couldStepIn[i.SignUp.ShiftId]))], null));
    }

    private static Response Of(SignUp of, IReadOnlyList<Risk> why, List<SignUp> near, IEnumerable<(string Role, Guid Volunteer)> couldStepIn)
    {
        var stay = near.Where(s => s.EndsAt <= of.StartsAt && s.CanStayUntil > of.StartsAt).ToList();
        var waiting = near.Where(s => s.ShiftId == of.ShiftId && s.Status is SignUpStatus.Waiting).OrderBy(s => s.At).Select(s => s.VolunteerId);
        return new(
            of.Id, of.ShiftId, of.VolunteerId, of.Role, of.StartsAt, why, [.. waiting.Concat(couldStepIn.Where(c => c.Role == of.Role).Select(c => c.Volunteer)).Distinct()],
            [.. stay.Select(s => s.VolunteerId)], [.. stay.Select(s => new Stay(s.Id, s.VolunteerId, s.CanStayUntil!.Value, s.StayAskedAt is not null))]);
    }
}
