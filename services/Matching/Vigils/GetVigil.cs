using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>A vigil for its coordinator, and for those called to it; how to get in and whom to ring only for those who have said yes (row 82).</summary>
public static class GetVigil
{
    /// <summary>A turn and how many places in it are taken.</summary>
    public sealed record Turn(Guid ShiftId, DateTime StartsAt, DateTime EndsAt, int Needed, int Taken, ShiftStatus Status, Guid? MySignUpId, SignUpStatus? MyStatus);

    public sealed record Response(
        Guid Id, Guid OrganisationId, Guid RosterId, string PlaceName, VigilStatus Status, VigilStop? StopReason, int Wave, DateTime? NextWaveAt,
        bool CountsAsStaffing, bool StaffThroughout, string? Access, IReadOnlyList<StaffContact> Contacts, IReadOnlyList<Turn> Turns,
        int AskPerPlace, int WaveMinutes);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Read a vigil");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        if (await db.Vigils.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } vigil)
            return TypedResults.NotFound();

        var me = user.Id();
        var turns = await db.Shifts.AsNoTracking().Where(s => s.VigilId == id).OrderBy(s => s.StartsAt).ToListAsync(ct);
        var ids = turns.Select(t => t.Id).ToList();
        var mine = await db.SignUps.AsNoTracking().Where(s => ids.Contains(s.ShiftId) && s.VolunteerId == me).ToDictionaryAsync(s => s.ShiftId, ct);
        var coordinates = await db.MayCoordinateAsync(user, vigil.OrganisationId, ct);
        if (!coordinates && mine.Count == 0)
            return TypedResults.NotFound();

        var knows = coordinates || mine.Values.Any(s => SignUp.Binding.Contains(s.Status));
        return TypedResults.Ok(new Response(
            vigil.Id, vigil.OrganisationId, vigil.RosterId, vigil.PlaceName, vigil.Status, vigil.StopReason, vigil.Wave, vigil.NextWaveAt, false,
            turns.All(t => t.HasContactThroughout()), knows ? vigil.Access : null, knows ? [.. turns.SelectMany(t => t.Contacts).Distinct()] : [],
            [.. turns.Where(t => coordinates || mine.ContainsKey(t.Id)).Select(t => new Turn(
                t.Id, t.StartsAt, t.EndsAt, t.Roles.Sum(r => r.Needed), t.Roles.Sum(r => r.Taken), t.Status, mine.GetValueOrDefault(t.Id)?.Id,
                mine.GetValueOrDefault(t.Id)?.Status))],
            vigil.AskPerPlace, vigil.WaveMinutes));
    }
}
