using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.FollowUps;

/// <summary>A coordinator sees the volunteers nobody turned to for so many days, each once, the longest forgotten first (row 17).</summary>
public static class ListNotContacted
{
    /// <param name="LastContactAt">The last talk or thanks that was recorded; the day of the start when there was none.</param>
    public sealed record Response(
        Guid AssignmentId, Guid OpportunityId, string OpportunityTitle, Guid VolunteerId, string VolunteerName, string? VolunteerEmail,
        string? VolunteerPhone, DateTime LastContactAt, int Days);

    public static void Map(IEndpointRouteBuilder followUps) => followUps
        .MapGet("not-contacted", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List volunteers who were not contacted for so many days");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, int? days, ClaimsPrincipal user, RecruitmentDb db,
        IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-Math.Clamp(days ?? options.Value.NotContactedAfterDays, 1, 3660));
        var list = await db.Assignments.AsNoTracking()
            .Where(a => a.OrganisationId == organisationId && a.Status == AssignmentStatus.Active && a.LastContactAt < since)
            // Somebody with two assignments is one person to call: the first of them stands for both.
            .Where(a => !db.Assignments.Any(o => o.VolunteerId == a.VolunteerId && o.OrganisationId == organisationId
                && o.Status == AssignmentStatus.Active && o.AcceptedAt < a.AcceptedAt))
            .ToPageAsync(
                page, a => a.LastContactAt!.Value, a => a.Id,
                a => new
                {
                    a.Id,
                    a.OpportunityId,
                    a.Opportunity.Title,
                    a.VolunteerId,
                    a.Volunteer.Name,
                    a.Volunteer.Email,
                    a.Volunteer.Phone,
                    LastContactAt = a.LastContactAt!.Value,
                },
                newestFirst: false, ct);
        await db.LookAsync(list.Items.Select(a => a.VolunteerId), organisationId, LookPlace.FollowUps, user, clock, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(a => new Response(
            a.Id, a.OpportunityId, a.Title, a.VolunteerId, a.Name, a.Email, a.Phone, a.LastContactAt, (int)(now - a.LastContactAt).TotalDays))],
            list.Next));
    }
}
