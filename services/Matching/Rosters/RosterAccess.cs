using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Finds what the caller may act on; what is not theirs is as if it were not there.</summary>
public static class RosterAccess
{
    public static async Task<Roster?> RosterToCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await db.Rosters.AsTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } roster && await db.MayCoordinateAsync(user, roster.OrganisationId, ct)
            ? roster
            : null;

    public static async Task<Shift?> ShiftToCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await db.Shifts.AsTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is { } shift && await db.MayCoordinateAsync(user, shift.OrganisationId, ct)
            ? shift
            : null;

    /// <summary>A sign-up with its shift, for the coordinator.</summary>
    public static async Task<(SignUp SignUp, Shift Shift)?> SignUpToCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await db.WithShiftAsync(id, ct) is { } found && await db.MayCoordinateAsync(user, found.SignUp.OrganisationId, ct) ? found : null;

    /// <summary>A sign-up with its shift, for the volunteer whose it is.</summary>
    public static async Task<(SignUp SignUp, Shift Shift)?> OwnSignUpAsync(this MatchingDb db, ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await db.WithShiftAsync(id, ct) is { } found && found.SignUp.VolunteerId == user.Id() ? found : null;

    public static async Task<(SignUp SignUp, Shift Shift)?> WithShiftAsync(this MatchingDb db, Guid signUpId, CancellationToken ct)
    {
        var signUp = await db.SignUps.AsTracking().SingleOrDefaultAsync(s => s.Id == signUpId, ct);
        return signUp is null ? null : (signUp, await db.Shifts.AsTracking().SingleAsync(s => s.Id == signUp.ShiftId, ct));
    }
}
