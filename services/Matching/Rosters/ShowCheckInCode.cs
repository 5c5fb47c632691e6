using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>The coordinator reads the code that hangs on the spot, to print it as a QR code.</summary>
public static class ShowCheckInCode
{
    /// <summary><c>GET /api/v1/shifts/{id}/check-in-code</c>; <paramref name="Path"/> in the portal is what the QR code carries after the portal's address.</summary>
    public sealed record Response(string Code, string Path);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapGet("{id:guid}/check-in-code", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Read a shift's check-in code");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ClaimsPrincipal user, MatchingDb db, CancellationToken ct) =>
        await db.ShiftToCoordinateAsync(user, id, ct) is { } shift
            ? TypedResults.Ok(new Response(shift.CheckInCode, $"/vakter/{shift.Id}/innsjekk?kode={shift.CheckInCode}"))
            : TypedResults.NotFound();
}
