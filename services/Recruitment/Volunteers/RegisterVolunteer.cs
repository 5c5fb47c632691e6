using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>An account registers as a volunteer, once, for every organisation or none (row 5).</summary>
public static class RegisterVolunteer
{
    public sealed record Request : VolunteerDetails
    {
        [NotEmpty, EmailField]
        public string Email { get; init; } = "";

        /// <summary>What brought the volunteer here, such as a campaign.</summary>
        [AtMost(80)]
        public string? Source { get; init; }
    }

    public sealed record Response(Guid Id, Guid Version);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Register as a volunteer");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock,
        CancellationToken ct)
    {
        var id = user.Id();
        if (await db.ForgottenAccounts.AnyAsync(a => a.Id == id, ct))
            return new Refusal("account-erased", Texts.AccountErased).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var volunteer = new Volunteer { Id = id, Source = request.Source, RegisteredAt = now };
        if (volunteer.Describe(request, request.Email, options.Value.MinimumRegistrationAge, clock.Today()) is { } refusal)
            return refusal.ToProblem();

        db.Volunteers.Add(volunteer);
        db.Publish(volunteer.Registered(clock.Today(), now));
        if (await db.ConfirmedAddresses.FindAsync([id], ct) is { } own)
            await db.MoveEmailInterestsAsync(id, own.Email, now, ct);
        if (await db.SaveAsync(new Refusal("already-a-volunteer", Texts.AlreadyAVolunteer), ct) is { } duplicate)
            return duplicate.ToProblem();

        http.SetETag(volunteer.Version);
        return TypedResults.Created("/api/v1/volunteers/me", new Response(volunteer.Id, volunteer.Version));
    }
}
