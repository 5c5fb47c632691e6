using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>
/// The stop rule: whoever keeps watch may stop at any moment, without a reason, by telling the staff on duty; the turn ends, the talk
/// afterwards is owed all the same, and the coordinator sees that the place is open (row 68).
/// </summary>
public static class LeaveVigil
{
    /// <summary><c>POST /api/v1/vigils/turns/{signUpId}/stop</c>, without a body. <paramref name="Tell"/> is whom of the staff to tell now.</summary>
    public sealed record Response(Guid SignUpId, IReadOnlyList<StaffContact> Tell);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("turns/{signUpId:guid}/stop", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Stop one's own turn of a vigil");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid signUpId, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.OwnSignUpAsync(user, signUpId, ct) is not { Shift.VigilId: not null } found)
            return TypedResults.NotFound();

        var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
        var refusal = signUp.CheckIn(now) ?? signUp.CheckOut(now);
        if (refusal is not null)
            return refusal.ToProblem();

        await db.OweDebriefAsync(signUp, shift.VigilId, ct);
        db.Publish(new ShiftReleased(shift.Id, shift.RosterId, shift.OrganisationId, signUp.Role, shift.StartsAt, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(signUp.Id, [.. shift.Contacts.Where(c => c.From <= now && c.To > now)]));
    }
}
