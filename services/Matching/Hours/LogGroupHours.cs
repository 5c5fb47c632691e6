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

/// <summary>
/// A coordinator logs the same time on one day for several at once, as after an evening together. Those for whom it cannot be logged are
/// named with the reason and hold up nobody; who is not named has no hours logged, for some log hours and some do not.
/// </summary>
public static class LogGroupHours
{
    /// <summary><c>POST /api/v1/hours/group</c></summary>
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId,
        [property: Items(1, 200)] IReadOnlyList<Guid> AssignmentIds,
        [property: NotEmpty] DateOnly On,
        [property: Range(5, LoggedHours.MinutesInADay, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.MinutesOutside))] int Minutes,
        [property: AtMost(LoggedHours.NoteMaxLength)] string? Note);

    /// <summary>Hours that were logged for one of them.</summary>
    public sealed record Entry(Guid AssignmentId, Guid Id);

    /// <summary>Why no hours could be logged for one of them.</summary>
    public sealed record Left(Guid AssignmentId, string Code, string Detail);

    public sealed record Response(IReadOnlyList<Entry> Logged, IReadOnlyList<Left> LeftOut);

    public static void Map(IEndpointRouteBuilder hours) => hours
        .MapPost("group", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Log the same hours for several volunteers");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, IOptions<MatchingOptions> options, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, request.OrganisationId, ct))
            return TypedResults.NotFound();

        var ids = request.AssignmentIds.Distinct().ToList();
        var assignments = await db.Assignments.Where(a => ids.Contains(a.Id) && a.OrganisationId == request.OrganisationId).ToDictionaryAsync(a => a.Id, ct);
        if (assignments.Count < ids.Count)
            return TypedResults.NotFound();

        var ends = await db.AssignmentEnds.Where(e => ids.Contains(e.AssignmentId)).ToDictionaryAsync(e => e.AssignmentId, e => OsloTime.DateOf(e.At), ct);
        var people = assignments.Values.Select(a => a.VolunteerId).Distinct().ToList();
        var sameDay = await db.Hours.Where(h => people.Contains(h.VolunteerId) && h.On == request.On).GroupBy(h => h.VolunteerId)
            .Select(g => new { g.Key, Minutes = g.Sum(h => h.Minutes) }).ToDictionaryAsync(g => g.Key, g => g.Minutes, ct);
        var (now, today) = (clock.GetUtcNow().UtcDateTime, clock.Today());
        var (logged, left) = (new List<Entry>(), new List<Left>());
        foreach (var assignment in ids.Select(id => assignments[id]))
        {
            var before = sameDay.GetValueOrDefault(assignment.VolunteerId);
            DateOnly? ended = ends.TryGetValue(assignment.Id, out var end) ? end : null;
            if (LoggedHours.MayLog(assignment, ended, request.On, request.Minutes, before, today, options.Value.LogHoursDaysBack) is { } refusal)
            {
                left.Add(new(assignment.Id, refusal.Code, refusal.Detail));
                continue;
            }

            var hours = LoggedHours.In(assignment, request.On, request.Minutes, request.Note, user.Id(), now);
            db.Hours.Add(hours);
            db.Publish(new HoursLogged(hours.Id, hours.AssignmentId, hours.OrganisationId, hours.VolunteerId, hours.On, hours.Minutes, now));
            sameDay[assignment.VolunteerId] = before + request.Minutes;
            logged.Add(new(assignment.Id, hours.Id));
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(logged, left));
    }
}
