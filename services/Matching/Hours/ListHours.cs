using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>An organisation's hours for its coordinators, the last logged first; a branch's are listed by branch.</summary>
public static class ListHours
{
    /// <summary>One entry. The volunteer's name is Recruitment's to show: join by <paramref name="AssignmentId"/>.</summary>
    public sealed record Response(
        Guid Id, Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string Title, DateOnly On,
        int Minutes, string? Note, HoursStatus Status, DateTime LoggedAt, DateTime? ApprovedAt,
        IReadOnlyList<HoursCorrection> Corrections);

    public static void Map(IEndpointRouteBuilder hours) => hours
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's hours, those with one status or from and to a day when named");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, string? status, DateOnly? from, DateOnly? to, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db,
        CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        HoursStatus? wanted = Enum.TryParse<HoursStatus>(status, ignoreCase: true, out var named) ? named : null;
        return TypedResults.Ok(await db.Hours
            .Where(h => h.OrganisationId == organisationId && (wanted == null || h.Status == wanted)
                && (from == null || h.On >= from) && (to == null || h.On <= to))
            .ToPageAsync(
                page, h => h.LoggedAt, h => h.Id,
                h => new Response(
                    h.Id, h.AssignmentId, h.OpportunityId, h.OrganisationId, h.VolunteerId, h.Title, h.On, h.Minutes, h.Note, h.Status,
                    h.LoggedAt, h.ApprovedAt, h.Corrections),
                newestFirst: true, ct));
    }
}
