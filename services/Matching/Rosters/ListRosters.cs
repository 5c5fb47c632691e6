using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>An organisation's rosters, the newest first, with the limits on duty that hold on each.</summary>
public static class ListRosters
{
    /// <summary>One roster. Volunteers are never counted as staffing.</summary>
    public sealed record Response(
        Guid Id, Guid OrganisationId, Guid? UnitId, string Type, string Title, string PlaceName, string PostalCode, int MinimumAge,
        SignUpMode SignUp, int CancelHours, bool CountsAsStaffing, DateTime CreatedAt);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's rosters");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, Guid? unitId, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        return TypedResults.Ok(await db.Rosters
            .Where(r => r.OrganisationId == organisationId && (unitId == null || r.UnitId == unitId))
            .ToPageAsync(
                page, r => r.CreatedAt, r => r.Id,
                r => new Response(
                    r.Id, r.OrganisationId, r.UnitId, r.Type, r.Title, r.PlaceName, r.PostalCode, r.MinimumAge, r.SignUp, r.CancelHours, false,
                    r.CreatedAt),
                newestFirst: true, ct));
    }
}
