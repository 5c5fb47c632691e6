using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator gets a secret address for a roster's calendar, with numbers and no names; a new one ends the old.</summary>
public static class RenewRosterCalendar
{
    /// <summary><c>POST /api/v1/rosters/{id}/calendar</c>, without a body; the address is told this once.</summary>
    public sealed record Response(string Address);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapPost("{id:guid}/calendar", Handle)
        .RequireAuthorization(Policies.Member)
        .WithMetadata(new CarriesSecret())
        .WithSummary("Get a new secret address of a roster's calendar");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.RosterToCoordinateAsync(user, id, ct) is { } roster
            ? TypedResults.Ok(new Response(await db.RenewCalendarAsync(CalendarKind.Roster, roster.Id, roster.OrganisationId, clock.GetUtcNow().UtcDateTime, ct)))
            : TypedResults.NotFound();
}
