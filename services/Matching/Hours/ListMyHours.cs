using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>The signed-in volunteer's own hours, the last logged first.</summary>
public static class ListMyHours
{
    /// <summary>One entry. <c>GET /api/v1/hours/mine</c> answers a page of these.</summary>
    public sealed record Response(
        Guid Id, Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, string Title, DateOnly On, int Minutes, string? Note,
        HoursStatus Status, DateTime LoggedAt, DateTime? ApprovedAt, IReadOnlyList<HoursCorrection> Corrections);

    public static void Map(IEndpointRouteBuilder hours) => hours
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List one's own hours");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(await db.Hours
            .Where(h => h.VolunteerId == me)
            .ToPageAsync(
                page, h => h.LoggedAt, h => h.Id,
                h => new Response(
                    h.Id, h.AssignmentId, h.OpportunityId, h.OrganisationId, h.Title, h.On, h.Minutes, h.Note, h.Status, h.LoggedAt,
                    h.ApprovedAt, h.Corrections),
                newestFirst: true, ct));
    }
}
