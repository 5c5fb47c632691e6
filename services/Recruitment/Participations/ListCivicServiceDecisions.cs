using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Participations;

/// <summary>Platform administrators see who turned civic service on or off, when and why (row 152).</summary>
public static class ListCivicServiceDecisions
{
    public sealed record Response(Guid Id, bool Enabled, string Reason, Guid DecidedBy, DateTime At);

    public static void Map(IEndpointRouteBuilder participations) => participations
        .MapGet("civic-service", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("List the decisions on civic service");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] PageRequest page, RecruitmentDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.CivicServiceDecisions.AsNoTracking().ToPageAsync(
            page, d => d.At, d => d.Id, d => new Response(d.Id, d.Enabled, d.Reason, d.DecidedBy, d.At), newestFirst: true, ct));
}
