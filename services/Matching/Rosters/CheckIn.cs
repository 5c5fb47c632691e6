using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Vigils;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A volunteer says "I am here" by the code on the spot, from an hour before the start; no position is asked for.</summary>
public static class CheckIn
{
    /// <summary><c>POST /api/v1/shifts/{id}/check-in</c>; the code is what the QR code carries.</summary>
    public sealed record Request([property: Text(40)] string Code);

    public sealed record Response(Guid Id, SignUpStatus Status, DateTime? CheckedInAt);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapPost("{id:guid}/check-in", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Check in by the code on the spot");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        var signUp = await db.SignUps.AsTracking().SingleOrDefaultAsync(s => s.ShiftId == id && s.VolunteerId == me, ct);
        if (signUp is null)
            return TypedResults.NotFound();

        var shift = await db.Shifts.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shift.CheckInCode), Encoding.UTF8.GetBytes(request.Code.Trim())))
            return new Refusal("wrong-code", Texts.WrongCode, StatusCodes.Status422UnprocessableEntity).ToProblem();
        if (signUp.CheckIn(clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal.ToProblem();

        await db.OweDebriefAsync(signUp, shift.VigilId, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(signUp.Id, signUp.Status, signUp.CheckedInAt));
    }
}
