using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Participations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>A volunteer sees offers and assignments, each with contact person, deputy and phone hours (row 94).</summary>
public static class ListMyAssignments
{
    public sealed record Response(
        Guid Id, Guid InterestId, Guid OpportunityId, string OpportunityTitle, string Type, Guid OrganisationId, string OrganisationName,
        AssignmentStatus Status, DateOnly StartsOn, string PlaceName, ScheduleKind ScheduleKind, IReadOnlyList<WeeklySlot> Slots,
        string? ContactPerson, string? Deputy, string? ContactPhone, string? PhoneHours, string? ResponsibleLeader, DateTime OfferedAt,
        DateTime? AcceptedAt, DateTime? EndedAt, string? EndReason, EndCause? EndCause, DateOnly? LeavesOn, DateTime? ExitAnsweredAt, Participation Participation,
        Guid? HostOrganisationId, string? HostName, string? AdultAlong, string SupervisionText, string? OnDuty, IReadOnlyList<string> Equipment);

    public static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List my assignments");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, AssignmentStatus? status, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var me = user.Id();
        var list = await db.Assignments.AsNoTracking().Include(a => a.Opportunity).ThenInclude(o => o.Organisation)
            .Include(a => a.Opportunity).ThenInclude(o => o.Partner)
            .Where(a => a.VolunteerId == me && (status == null || a.Status == status))
            .ToPageAsync(page, a => a.OfferedAt, a => a.Id, x => x, newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(a => new Response(
            a.Id, a.InterestId, a.OpportunityId, a.Opportunity.Title, a.Opportunity.Type, a.OrganisationId, a.Opportunity.Organisation.Name, a.Status,
            a.StartsOn, a.Opportunity.PlaceName, a.Opportunity.ScheduleKind, a.Opportunity.Slots, a.Opportunity.ContactPerson, a.Opportunity.Deputy,
            a.Opportunity.ContactPhone, a.Opportunity.PhoneHours, a.Opportunity.ResponsibleLeader, a.OfferedAt, a.AcceptedAt, a.EndedAt,
            a.EndReason, a.EndCause, a.LeavesOn, a.ExitAnsweredAt, a.Participation, a.HostId,
            a.HostId is { } host ? a.Opportunity.SideOf(host)?.Name : null, a.AdultAlong,
            Texts.Named($"Supervision_{a.Opportunity.Supervision}"), a.Opportunity.OnDuty, [.. a.Opportunity.Equipment.Select(e => e.Text)]))], list.Next));
    }
}
