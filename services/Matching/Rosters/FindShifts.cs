using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Avoidances;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// Shifts to come of verified organisations that a volunteer could take, the nearest first, with where one stands towards each and what others would like to
/// hand over (row 16).
/// </summary>
public static class FindShifts
{
    /// <summary>One shift. <paramref name="HandOvers"/> are sign-ups that others would like to hand over; it says not whose.</summary>
    public sealed record Response(
        Guid Id, Guid OrganisationId, Guid RosterId, string Type, string Title, string PlaceName, string MunicipalityNumber, DateTime StartsAt,
        DateTime EndsAt, IReadOnlyList<ShiftRole> Roles, SignUpMode SignUp, DateTime? OpensAt, Guid? MySignUpId, SignUpStatus? MyStatus,
        IReadOnlyList<Guid> HandOvers);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapGet("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Find shifts to come");

    private static async Task<Ok<Page<Response>>> Handle(
        Guid? organisationId, Guid? rosterId, string? municipality, string? type, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db,
        TimeProvider clock, CancellationToken ct)
    {
        var (me, now) = (user.Id(), clock.GetUtcNow().UtcDateTime);
        // Who names an organisation or a roster has chosen it; a list of all leaves out those one wants nothing from.
        var avoided = organisationId is null && rosterId is null ? await db.AvoidedByAsync(me, ct) : [];
        // Whoever nobody has verified yet may not call volunteers together as a nursing home or a municipality would.
        // A vigil is called out for; it does not lie in a list for everybody.
        var found = await db.Shifts
            .Where(s => s.Status == ShiftStatus.Published && s.StartsAt > now && s.VigilId == null && !avoided.Contains(s.OrganisationId)
                && db.Organisations.Any(o => o.Id == s.OrganisationId && o.Verified)
                && (organisationId == null || s.OrganisationId == organisationId) && (rosterId == null || s.RosterId == rosterId)
                && (municipality == null || s.MunicipalityNumber == municipality) && (type == null || s.Type == type))
            .ToPageAsync(
                page, s => s.StartsAt, s => s.Id,
                s => new Response(
                    s.Id, s.OrganisationId, s.RosterId, s.Type, s.Title, s.PlaceName, s.MunicipalityNumber, s.StartsAt, s.EndsAt, s.Roles, s.SignUp,
                    s.OpensAt, null, null, new List<Guid>()),
                newestFirst: false, ct);
        var ids = found.Items.Select(s => s.Id).ToList();
        var signUps = await db.SignUps.AsNoTracking()
            .Where(s => ids.Contains(s.ShiftId) && (s.VolunteerId == me || s.WantsHandOver))
            .Select(s => new { s.Id, s.ShiftId, s.VolunteerId, s.Status, s.WantsHandOver })
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<Response>(
            [.. found.Items.Select(shift =>
            {
                var mine = signUps.FirstOrDefault(s => s.ShiftId == shift.Id && s.VolunteerId == me);
                return shift with
                {
                    MySignUpId = mine?.Id,
                    MyStatus = mine?.Status,
                    HandOvers = [.. signUps.Where(s => s.ShiftId == shift.Id && s.WantsHandOver && s.VolunteerId != me).Select(s => s.Id)],
                };
            })],
            found.Next));
    }
}
