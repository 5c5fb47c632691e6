using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator gets a secret address for the calendar of all the organisation's rosters in one unit, with numbers and no names; a new one ends the old.</summary>
public static class RenewUnitCalendar
{
    /// <summary><c>POST /api/v1/rosters/unit-calendar</c></summary>
    public sealed record Request([property: NotEmpty] Guid OrganisationId, [property: NotEmpty] Guid UnitId);

    /// <summary>The address, told this once.</summary>
    public sealed record Response(string Address);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapPost("unit-calendar", Handle)
        .RequireAuthorization(Policies.Member)
        .WithMetadata(new CarriesSecret())
        .WithSummary("Get a new secret address of the calendar of a unit's rosters");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.MayCoordinateAsync(user, request.OrganisationId, ct)
            ? TypedResults.Ok(new Response(await db.RenewCalendarAsync(
                CalendarKind.Unit, request.UnitId, request.OrganisationId, clock.GetUtcNow().UtcDateTime, ct)))
            : TypedResults.NotFound();
}
