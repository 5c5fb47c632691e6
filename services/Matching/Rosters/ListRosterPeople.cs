using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Who comes on which of a roster's shifts between two days, to hang up or take along; people are ids, and the reading leaves a trace.</summary>
public static class ListRosterPeople
{
    /// <summary>One person on one shift.</summary>
    public sealed record Response(Guid Id, Guid ShiftId, Guid VolunteerId, string Role, SignUpStatus Status);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("{id:guid}/sign-ups", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List who comes on a roster's shifts between two days in Norway");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [NearDate] DateOnly from, [NearDate] DateOnly to, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { } roster)
            return TypedResults.NotFound();

        await db.TraceAsync(user, roster.OrganisationId, id, "week", clock.GetUtcNow().UtcDateTime, ct);
        var (first, end) = (OsloTime.StartOf(from), OsloTime.StartOf(to.AddDays(1)));
        return TypedResults.Ok(await db.SignUps
            .Where(s => s.RosterId == id && s.EndsAt > first && s.StartsAt < end && SignUp.Binding.Contains(s.Status))
            .ToPageAsync(page, s => s.StartsAt, s => s.Id, s => new Response(s.Id, s.ShiftId, s.VolunteerId, s.Role, s.Status), newestFirst: false, ct));
    }
}
