using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Requests;

/// <summary>An organisation's own people, and the platform's administrator, read who looked for volunteers for it and when.</summary>
public static class ListVolunteerLooks
{
    /// <summary><c>GET /api/v1/suggestions/volunteers/looks?organisationId=</c>.</summary>
    public sealed record Item(Guid Id, Guid AccountId, Guid OpportunityId, int Shown, DateTime At);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapGet("volunteers/looks", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Who looked for volunteers");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid organisationId, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct) =>
        user.IsPlatformAdministrator() || await db.MayCoordinateAsync(user, organisationId, ct)
            ? TypedResults.Ok(await db.VolunteerLooks.Where(l => l.OrganisationId == organisationId).ToPageAsync(
                page, l => l.At, l => l.Id, l => new Item(l.Id, l.AccountId, l.OpportunityId, l.Shown, l.At), newestFirst: true, ct))
            : TypedResults.NotFound();
}
