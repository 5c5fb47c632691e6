using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>The talks that are owed after vigils, for the coordinators, the first due first (row 68); the reading leaves a trace.</summary>
public static class ListDebriefs
{
    /// <summary>One talk. The volunteer's name is Recruitment's to show.</summary>
    public sealed record Response(Guid SignUpId, Guid VigilId, Guid VolunteerId, DateTime DueAt, DebriefStatus Status, DateTime? SettledAt);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapGet("debriefs", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List the talks owed after vigils");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, DebriefStatus? status, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, TimeProvider clock,
        CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        await db.TraceAsync(user, organisationId, organisationId, "debriefs", clock.GetUtcNow().UtcDateTime, ct);
        return TypedResults.Ok(await db.Debriefs
            .Where(d => d.OrganisationId == organisationId && (status == null || d.Status == status))
            .ToPageAsync(
                page, d => d.DueAt, d => d.SignUpId, d => new Response(d.SignUpId, d.VigilId, d.VolunteerId, d.DueAt, d.Status, d.SettledAt),
                newestFirst: false, ct));
    }
}
