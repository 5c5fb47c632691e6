using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer takes a break from suggestions, or ends it; nobody asks why (row 16).</summary>
public static class PauseMyProfile
{
    public sealed record Request(bool Paused);

    public sealed record Response(Guid Id, bool Paused, Guid Version);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapPost("me/pause", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Pause my volunteer profile or end the pause");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.Volunteers.SingleOrDefaultAsync(v => v.Id == me, ct) is not { } volunteer)
            return TypedResults.NotFound();

        if (volunteer.Paused != request.Paused)
        {
            volunteer.Pause(request.Paused);
            db.Publish(volunteer.ProfileChanged(clock.Today(), clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(ct);
        }

        http.SetETag(volunteer.Version);
        return TypedResults.Ok(new Response(volunteer.Id, volunteer.Paused, volunteer.Version));
    }
}
