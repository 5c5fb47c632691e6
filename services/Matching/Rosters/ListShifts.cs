using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A roster's shifts in order of time for its coordinators, drafts and cancelled ones too; no person is named.</summary>
public static class ListShifts
{
    /// <summary>One shift.</summary>
    public sealed record Response(
        Guid Id, string Title, string PlaceName, DateTime StartsAt, DateTime EndsAt, IReadOnlyList<ShiftRole> Roles, SignUpMode SignUp,
        DateTime? OpensAt, int Importance, ShiftStatus Status, Guid? VigilId, Guid Version);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("{id:guid}/shifts", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List a roster's shifts, from and to a day in Norway when named");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [NearDate] DateOnly? from, [NearDate] DateOnly? to, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is null)
            return TypedResults.NotFound();

        var first = from is { } day ? OsloTime.StartOf(day) : DateTime.MinValue;
        var end = to is { } last ? OsloTime.StartOf(last.AddDays(1)) : DateTime.MaxValue;
        return TypedResults.Ok(await db.Shifts
            .Where(s => s.RosterId == id && s.EndsAt > first && s.StartsAt < end)
            .ToPageAsync(
                page, s => s.StartsAt, s => s.Id,
                s => new Response(
                    s.Id, s.Title, s.PlaceName, s.StartsAt, s.EndsAt, s.Roles, s.SignUp, s.OpensAt, s.Importance, s.Status, s.VigilId, s.Version),
                newestFirst: false, ct));
    }
}
