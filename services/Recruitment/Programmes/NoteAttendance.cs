using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Programmes;

/// <summary>A coordinator notes who came on a day, whole each time; how many had come before is counted (row 24).</summary>
public static class NoteAttendance
{
    /// <param name="ParticipantIds">All who came that day; said again, it replaces what was said.</param>
    public sealed record Request([property: NotEmpty] DateOnly On, [property: Items(0, 500)] IReadOnlyList<Guid>? ParticipantIds);

    /// <param name="Returning">Of those who came, how many had been there on an earlier day.</param>
    public sealed record Response(DateOnly On, int Attended, int Returning);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/attendance", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Note who came to an activity");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindProgrammeAsync(id, user, ct) is not { } opportunity)
            return TypedResults.NotFound();
        if (request.On > clock.Today())
            return new Refusal("not-yet", Texts.NotYetHeld, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var came = (request.ParticipantIds ?? []).Distinct().ToList();
        var people = await db.Participants.Where(p => p.OpportunityId == id && came.Contains(p.Id)).ToListAsync(ct);
        if (people.Count != came.Count)
            return new Refusal("participant-unknown", Texts.ParticipantUnknown, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var noted = await db.Attendances.Where(a => a.OpportunityId == id && a.On == request.On).ToListAsync(ct);
        // Who was noted and is forgotten since stays a number; only those still on the list can be taken off the day again.
        var known = await db.Participants.Where(p => p.OpportunityId == id).Select(p => p.Id).ToListAsync(ct);
        db.Attendances.RemoveRange(noted.Where(a => known.Contains(a.ParticipantId) && !came.Contains(a.ParticipantId)));
        db.Attendances.AddRange(came.Except(noted.Select(a => a.ParticipantId)).Select(p => new Attendance { ParticipantId = p, OpportunityId = id, On = request.On }));
        var seenAt = OsloTime.StartOf(request.On);
        people.ForEach(p => p.SeenAt(seenAt));

        var all = came.Union(noted.Select(a => a.ParticipantId).Except(known)).ToList();
        var returning = await db.Attendances.Where(a => a.OpportunityId == id && a.On < request.On && all.Contains(a.ParticipantId))
            .Select(a => a.ParticipantId).Distinct().CountAsync(ct);
        db.Publish(new AttendanceCounted(
            id, opportunity.OrganisationId, opportunity.MunicipalityNumber, opportunity.Type, opportunity.Arena.Word(), request.On, all.Count, returning,
            clock.GetUtcNow().UtcDateTime), id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(request.On, all.Count, returning));
    }
}
