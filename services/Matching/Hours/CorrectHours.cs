using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>
/// Minutes are corrected with a reason that stays: by a coordinator at any time, by the volunteer until approval. Approved
/// hours are told anew with the right minutes.
/// </summary>
public static class CorrectHours
{
    /// <summary><c>POST /api/v1/hours/{id}/correction</c>; 0 minutes says that the time was not given.</summary>
    public sealed record Request(
        [property: Range(0, LoggedHours.MinutesInADay, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.MinutesOutside))] int Minutes,
        [property: Text(LoggedHours.NoteMaxLength)] string Reason);

    public sealed record Response(Guid Id, HoursStatus Status, int Minutes);

    public static void Map(IEndpointRouteBuilder hours) => hours
        .MapPost("{id:guid}/correction", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Correct the minutes of logged hours, with a reason");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        var hours = await db.Hours.AsTracking().SingleOrDefaultAsync(h => h.Id == id, ct);
        if (hours is null)
            return TypedResults.NotFound();

        var coordinates = await db.MayCoordinateAsync(user, hours.OrganisationId, ct);
        if (!coordinates && hours.VolunteerId != me)
            return TypedResults.NotFound();

        var others = hours.VolunteerId == Guid.Empty
            ? 0
            : await db.Hours.Where(h => h.VolunteerId == hours.VolunteerId && h.On == hours.On && h.Id != id).SumAsync(h => h.Minutes, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (hours.Correct(request.Minutes, request.Reason, me, coordinates, others, now) is { } refusal)
            return refusal.ToProblem();

        if (hours.Status is HoursStatus.Approved)
        {
            db.Publish(new HoursApproved(
                hours.Id, hours.AssignmentId, hours.OpportunityId, hours.OrganisationId, hours.VolunteerId, hours.MunicipalityNumber,
                hours.On, hours.Minutes, now));
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(hours.Id, hours.Status, hours.Minutes));
    }
}
