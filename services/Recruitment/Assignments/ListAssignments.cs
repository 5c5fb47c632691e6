using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>
/// A coordinator sees who does what in the organisation; that they saw contact data is written down. Who has left is reached for as long as after a
/// shift, and then not any more.
/// </summary>
public static class ListAssignments
{
    public sealed record Response(
        Guid Id, Guid InterestId, Guid OpportunityId, string OpportunityTitle, Guid VolunteerId, string VolunteerName, string? VolunteerEmail,
        string? VolunteerPhone, AssignmentStatus Status, DateOnly StartsOn, DateTime OfferedAt, DateTime? AcceptedAt, DateTime? EndedAt,
        string? EndReason, EndCause? EndCause, DateTime? LastContactAt, DateOnly? LeavesOn, Guid? ReplacesId, string? AdultAlong);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's assignments");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, AssignmentStatus? status, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var assignments = db.Assignments.AsNoTracking().Where(a => a.OrganisationId == organisationId);
        if (status is { } at)
            assignments = assignments.Where(a => a.Status == at);

        var reached = clock.GetUtcNow().UtcDateTime - ShiftContact.Afterwards;
        var list = await assignments.ToPageAsync(
            page, a => a.OfferedAt, a => a.Id,
            a => new Response(
                a.Id, a.InterestId, a.OpportunityId, a.Opportunity.Title, a.VolunteerId, a.Volunteer.Name,
                a.EndedAt == null || a.EndedAt > reached ? a.Volunteer.Email : null, a.EndedAt == null || a.EndedAt > reached ? a.Volunteer.Phone : null, a.Status,
                a.StartsOn, a.OfferedAt, a.AcceptedAt, a.EndedAt, a.EndReason, a.EndCause, a.LastContactAt, a.LeavesOn, a.ReplacesId, a.AdultAlong),
            newestFirst: true, ct);
        await db.LookAsync(list.Items.Select(a => a.VolunteerId), organisationId, LookPlace.Assignments, user, clock, ct);
        return TypedResults.Ok(list);
    }
}
