using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Hours;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A volunteer, or the coordinator, ends somebody's time on a shift. The hours are logged from it unless the person would rather not:
/// some log hours and some do not.
/// </summary>
public static class CheckOut
{
    /// <summary><c>POST /api/v1/sign-ups/{id}/check-out</c>; minutes left out are those from check-in, at most the shift and what was stayed on.</summary>
    public sealed record Request(
        [property: Range(5, LoggedHours.MinutesInADay, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.MinutesOutside))] int? Minutes,
        bool LogHours = true);

    public sealed record Response(Guid Id, DateTime? CheckedOutAt, Guid? HoursId, int Minutes);

    public static void Map(IEndpointRouteBuilder signUps) => signUps
        .MapPost("{id:guid}/check-out", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Check out and log the hours");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.WithShiftAsync(id, ct) is not { } found
            || (found.SignUp.VolunteerId != user.Id() && !await db.MayCoordinateAsync(user, found.Shift.OrganisationId, ct)))
        {
            return TypedResults.NotFound();
        }

        var ((signUp, shift), now) = (found, clock.GetUtcNow().UtcDateTime);
        if (signUp.CheckOut(now) is { } refusal)
            return refusal.ToProblem();

        var minutes = request.Minutes ?? Given(signUp, now);
        if (request.LogHours && minutes >= 5)
        {
            var on = OsloTime.DateOf(signUp.StartsAt);
            var sameDay = await db.Hours.Where(h => h.VolunteerId == signUp.VolunteerId && h.On == on).SumAsync(h => h.Minutes, ct);
            if (sameDay + minutes > LoggedHours.MinutesInADay)
                return new Refusal("day-full", Texts.DayFull, StatusCodes.Status422UnprocessableEntity).ToProblem();

            var assignment = await db.Assignments
                .Where(a => a.VolunteerId == signUp.VolunteerId && a.OrganisationId == shift.OrganisationId && a.StartsOn <= on)
                .OrderByDescending(a => a.At).FirstOrDefaultAsync(ct);
            var hours = LoggedHours.OnShift(signUp, shift, assignment, minutes, user.Id(), now);
            db.Hours.Add(hours);
            db.Publish(new HoursLogged(hours.Id, hours.AssignmentId, hours.OrganisationId, hours.VolunteerId, hours.On, hours.Minutes, now));
            signUp.HoursId = hours.Id;
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(signUp.Id, signUp.CheckedOutAt, signUp.HoursId, minutes));
    }

    /// <summary>From the start or the later check-in to the end, or to when one stayed on until; time that passed, whatever the clocks did.</summary>
    private static int Given(SignUp signUp, DateTime now)
    {
        var from = signUp.CheckedInAt > signUp.StartsAt ? signUp.CheckedInAt.Value : signUp.StartsAt;
        var end = signUp.CanStayUntil ?? signUp.EndsAt;
        var to = now < end ? now : end;
        return Math.Max(0, (int)Math.Round((to - from).TotalMinutes));
    }
}
