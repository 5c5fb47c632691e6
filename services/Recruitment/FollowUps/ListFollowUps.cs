using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.FollowUps;

/// <summary>A coordinator sees whom to thank and talk with, what is due first (row 17); that they saw contact data is written down.</summary>
public static class ListFollowUps
{
    public sealed record Response(
        Guid Id, Guid AssignmentId, Guid OpportunityId, string OpportunityTitle, Guid VolunteerId, string VolunteerName, string? VolunteerPhone,
        FollowUpKind Kind, string KindName, DateOnly DueOn, bool Overdue);

    public static void Map(IEndpointRouteBuilder followUps) => followUps
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's follow-ups that are not done");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, int? withinDays, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = db.FollowUps.AsNoTracking().Where(f => f.OrganisationId == organisationId && f.DoneAt == null);
        if (withinDays is { } days)
        {
            var until = now.AddDays(Math.Clamp(days, 0, 3660));
            waiting = waiting.Where(f => f.DueAt <= until);
        }

        var list = await waiting.ToPageAsync(
            page, f => f.DueAt, f => f.Id,
            f => new
            {
                f.Id,
                f.AssignmentId,
                f.Assignment.OpportunityId,
                f.Assignment.Opportunity.Title,
                f.VolunteerId,
                f.Assignment.Volunteer.Name,
                f.Assignment.Volunteer.Phone,
                f.Kind,
                f.DueAt,
            },
            newestFirst: false, ct);
        await db.LookAsync(list.Items.Select(f => f.VolunteerId), organisationId, LookPlace.FollowUps, user, clock, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(f => new Response(
            f.Id, f.AssignmentId, f.OpportunityId, f.Title, f.VolunteerId, f.Name, f.Phone, f.Kind, Texts.Named($"FollowUpKind_{f.Kind}"),
            OsloTime.DateOf(f.DueAt), f.DueAt.AddDays(1) < now))], list.Next));
    }
}
