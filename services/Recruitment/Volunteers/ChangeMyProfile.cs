using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A volunteer changes what they said of themselves.</summary>
public static class ChangeMyProfile
{
    public sealed record Request : VolunteerDetails
    {
        [NotEmpty, EmailField]
        public string Email { get; init; } = "";
    }

    public sealed record Response(Guid Id, Guid Version);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapPut("me", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Change my volunteer profile");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        if (await db.Volunteers.SingleOrDefaultAsync(v => v.Id == me, ct) is not { } volunteer)
            return TypedResults.NotFound();
        if (db.Expect(volunteer, ifMatch) is { } unsaid)
            return unsaid.ToProblem();
        if (volunteer.Describe(request, request.Email, options.Value.MinimumRegistrationAge, clock.Today()) is { } refusal)
            return refusal.ToProblem();

        db.Publish(volunteer.ProfileChanged(clock.Today(), clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        http.SetETag(volunteer.Version);
        return TypedResults.Ok(new Response(volunteer.Id, volunteer.Version));
    }
}
