using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer erases the profile and all that hangs on it; the account stays.</summary>
public static class EraseMyProfile
{
    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapDelete("me", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Erase my volunteer profile");

    private static async Task<Results<NoContent, NotFound>> Handle(ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        if (!await db.Volunteers.AnyAsync(v => v.Id == me, ct))
            return TypedResults.NotFound();

        await db.EraseAsync(me, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
