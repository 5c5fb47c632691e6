using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A volunteer gets a secret address for a calendar of one's own shifts; a new one ends the old.</summary>
public static class RenewMyCalendar
{
    /// <summary><c>POST /api/v1/diary/calendar</c>, without a body; the address is told this once.</summary>
    public sealed record Response(string Address);

    public static void Map(IEndpointRouteBuilder diary) => diary
        .MapPost("calendar", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithMetadata(new CarriesSecret())
        .WithSummary("Get a new secret address of my calendar");

    private static async Task<Ok<Response>> Handle(ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(new Response(await db.RenewCalendarAsync(CalendarKind.Person, user.Id(), Guid.Empty, clock.GetUtcNow().UtcDateTime, ct)));
}
