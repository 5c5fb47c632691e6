using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>Time given in an assignment is logged for a day on which it ran: by the volunteer, or afterwards by a coordinator for somebody who does not log.</summary>
public static class LogHours
{
    /// <summary><c>POST /api/v1/hours</c></summary>
    public sealed record Request(
        [property: NotEmpty] Guid AssignmentId,
        [property: NotEmpty] DateOnly On,
        [property: Range(5, LoggedHours.MinutesInADay, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.MinutesOutside))] int Minutes,
        [property: AtMost(LoggedHours.NoteMaxLength)] string? Note);

    public sealed record Response(Guid Id, HoursStatus Status);

    public static void Map(IEndpointRouteBuilder hours) => hours
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Log hours in an assignment");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, IOptions<MatchingOptions> options, CancellationToken ct)
    {
        var me = user.Id();
        var assignment = await db.Assignments.SingleOrDefaultAsync(a => a.Id == request.AssignmentId, ct);
        if (assignment is null || (assignment.VolunteerId != me && !await db.MayCoordinateAsync(user, assignment.OrganisationId, ct)))
            return TypedResults.NotFound();

        var end = await db.AssignmentEnds.SingleOrDefaultAsync(e => e.AssignmentId == assignment.Id, ct);
        var sameDay = await db.Hours.Where(h => h.VolunteerId == assignment.VolunteerId && h.On == request.On).SumAsync(h => h.Minutes, ct);
        if (LoggedHours.MayLog(
            assignment, end is null ? null : OsloTime.DateOf(end.At), request.On, request.Minutes, sameDay, clock.Today(),
            options.Value.LogHoursDaysBack) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var hours = LoggedHours.In(assignment, request.On, request.Minutes, request.Note, me, clock.GetUtcNow().UtcDateTime);
        db.Hours.Add(hours);
        db.Publish(new HoursLogged(hours.Id, hours.AssignmentId, hours.OrganisationId, hours.VolunteerId, hours.On, hours.Minutes, hours.LoggedAt));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/hours/{hours.Id}", new Response(hours.Id, hours.Status));
    }
}
