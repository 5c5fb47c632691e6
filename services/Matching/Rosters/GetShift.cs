using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>One shift: published ones of verified organisations for everybody signed in, drafts and cancelled ones for the coordinator or those who were on it.</summary>
public static class GetShift
{
    /// <summary>A shift. <paramref name="Contacts"/> (row 82) and whom to ring at the organisation are told to those who are on it and to the coordinator only.</summary>
    public sealed record Response(
        Guid Id, Guid OrganisationId, Guid RosterId, string Type, string Title, string PlaceName, string PostalCode, string MunicipalityNumber,
        DateTime StartsAt, DateTime EndsAt, int Minutes, IReadOnlyList<ShiftRole> Roles, SignUpMode SignUp, DateTime? OpensAt, int CancelHours,
        int Importance, ShiftStatus Status, bool CountsAsStaffing, IReadOnlyList<StaffContact> Contacts, Guid? VigilId, Guid? MySignUpId, SignUpStatus? MyStatus,
        string? ContactName, string? ContactPhone);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Read a shift");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, MatchingDb db, HttpContext http, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } shift)
            return TypedResults.NotFound();

        var mine = await db.SignUps.AsNoTracking().SingleOrDefaultAsync(s => s.ShiftId == id && s.VolunteerId == me, ct);
        var coordinates = await db.MayCoordinateAsync(user, shift.OrganisationId, ct);
        if (!coordinates && mine is null
            && (shift.Status is not ShiftStatus.Published || shift.VigilId is not null || !await db.IsVerifiedAsync(shift.OrganisationId, ct)))
            return TypedResults.NotFound();

        var knows = coordinates || (mine is not null && SignUp.Binding.Contains(mine.Status));
        var contact = knows
            ? await db.Rosters.Where(r => r.Id == shift.RosterId).Select(r => new { r.ContactName, r.ContactPhone }).SingleOrDefaultAsync(ct)
            : null;
        http.SetETag(shift.Version);
        return TypedResults.Ok(new Response(
            shift.Id, shift.OrganisationId, shift.RosterId, shift.Type, shift.Title, shift.PlaceName, shift.PostalCode, shift.MunicipalityNumber,
            shift.StartsAt, shift.EndsAt, shift.Duty.Minutes, shift.Roles, shift.SignUp, shift.OpensAt, shift.CancelHours, shift.Importance,
            shift.Status, false, knows ? shift.Contacts : [], shift.VigilId, mine?.Id, mine?.Status,
            contact?.ContactName, contact?.ContactPhone));
    }
}
