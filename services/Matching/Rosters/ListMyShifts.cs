using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>The signed-in volunteer's own shifts, invitations and waiting lists, in order of time from a day on.</summary>
public static class ListMyShifts
{
    /// <summary>One of them. <paramref name="SwapWith"/> is a sign-up that somebody offers in return.</summary>
    public sealed record Response(
        Guid Id, Guid ShiftId, Guid OrganisationId, string Title, string PlaceName, string Role, DateTime StartsAt, DateTime EndsAt, SignUpStatus Status,
        DateTime? AnswerBy, int CancelHours, bool WantsHandOver, Guid? SwapWith, DateTime? CanStayUntil, DateTime? CheckedInAt, DateTime? CheckedOutAt,
        Guid? HoursId, Guid? VigilId, DateTime? StayAskedAt);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List my shifts");

    private static async Task<Ok<Page<Response>>> Handle(
        DateTime? from, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var (me, first) = (user.Id(), from?.ToUniversalTime() ?? clock.GetUtcNow().UtcDateTime.AddDays(-1));
        return TypedResults.Ok(await db.SignUps
            .Where(s => s.VolunteerId == me && s.EndsAt > first)
            .Join(db.Shifts, s => s.ShiftId, s => s.Id, (signUp, shift) => new { SignUp = signUp, Shift = shift })
            .ToPageAsync(
                page, s => s.SignUp.StartsAt, s => s.SignUp.Id,
                s => new Response(
                    s.SignUp.Id, s.SignUp.ShiftId, s.SignUp.OrganisationId, s.Shift.Title, s.Shift.PlaceName, s.SignUp.Role, s.SignUp.StartsAt,
                    s.SignUp.EndsAt, s.SignUp.Status, s.SignUp.AnswerBy, s.Shift.CancelHours, s.SignUp.WantsHandOver, s.SignUp.SwapWith,
                    s.SignUp.CanStayUntil, s.SignUp.CheckedInAt, s.SignUp.CheckedOutAt, s.SignUp.HoursId, s.Shift.VigilId,
                    s.SignUp.StayAskedAt),
                newestFirst: false, ct));
    }
}
