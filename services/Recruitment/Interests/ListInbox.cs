using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>
/// A coordinator works through the inbox with its answer clock (row 147); that they saw contact data is written down. Who took the interest back need
/// not be reached any more.
/// </summary>
public static class ListInbox
{
    public sealed record Response(
        Guid Id, Guid OpportunityId, string OpportunityTitle, Guid VolunteerId, string VolunteerName, string? VolunteerEmail, string? VolunteerPhone,
        string Message, InterestStatus Status, DateTime ExpressedAt, DateTime AnswerBy, bool Late, DateTime? AnsweredAt, DateTime? TalkAt, Guid? AssigneeId, bool Escalated, Participation Participation);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's inbox");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, InterestStatus? status, bool? late, Guid? opportunityId, Guid? assigneeId, bool? unassigned,
        ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var inbox = db.Interests.AsNoTracking().Where(i => i.OrganisationId == organisationId);
        if (status is { } at)
            inbox = inbox.Where(i => i.Status == at);
        if (late is true)
            inbox = inbox.Where(i => i.Status == InterestStatus.Expressed && i.AnswerBy < now);
        if (opportunityId is not null)
            inbox = inbox.Where(i => i.OpportunityId == opportunityId);

        if (assigneeId is not null)
            inbox = inbox.Where(i => i.AssigneeId == assigneeId);
        if (unassigned is true)
            inbox = inbox.Where(i => i.AssigneeId == null);

        var list = await inbox.ToPageAsync(
            page, i => i.ExpressedAt, i => i.Id,
            i => new Response(
                i.Id, i.OpportunityId, i.Opportunity.Title, i.VolunteerId, i.Volunteer.Name,
                i.Status == InterestStatus.Withdrawn || i.Status == InterestStatus.HandedOn ? null : i.Volunteer.Email,
                i.Status == InterestStatus.Withdrawn || i.Status == InterestStatus.HandedOn ? null : i.Volunteer.Phone, i.Message, i.Status,
                i.ExpressedAt, i.AnswerBy, i.Status == InterestStatus.Expressed && i.AnswerBy < now, i.AnsweredAt, i.TalkAt, i.AssigneeId,
                i.EscalatedAt != null, i.Participation),
            newestFirst: true, ct);
        await db.LookAsync(list.Items.Select(i => i.VolunteerId), organisationId, LookPlace.Inbox, user, clock, ct);
        return TypedResults.Ok(list);
    }
}
