using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Security.Cryptography;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A coordinator adds a shift, or the same one for several weeks. Day and hours are those of the wall clock in Norway, so a weekly
/// shift stays at its hour when the clocks change, and what lasts through that night is an hour longer or shorter.
/// </summary>
public static class AddShifts
{
    /// <summary><c>POST /api/v1/rosters/{id}/shifts</c>; an hour until which is not after the hour from is the next day's.</summary>
    public sealed record Request(
        [property: AtMost(200)] string? Title,
        [property: NearDate] DateOnly On, TimeOnly From, TimeOnly To,
        [property: Items(1, 20)] IReadOnlyList<RoleNeed> Roles,
        [property: Range(1, 5, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int Importance = 3,
        [property: Range(1, 52, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int Weeks = 1,
        [property: NearDate] DateTime? OpensAt = null);

    public sealed record Response(Guid Id, IReadOnlyList<Guid> Ids);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapPost("{id:guid}/shifts", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Add a shift to a roster, once or for several weeks");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { } roster)
            return TypedResults.NotFound();

        var ids = new List<Guid>();
        for (var week = 0; week < request.Weeks; week++)
        {
            var on = request.On.AddDays(7 * week);
            var shift = Draft(roster, request.Title ?? roster.Title, request.Importance, request.OpensAt?.AddDays(7 * week));
            var refusal = shift.Place(OsloTime.ToUtc(on, request.From), OsloTime.ToUtc(request.To <= request.From ? on.AddDays(1) : on, request.To))
                ?? shift.Need([.. request.Roles.Select(r => r.On(roster))]);
            if (refusal is not null)
                return refusal.ToProblem();

            shift.OpensAt ??= roster.Terms.OpensAt(shift.StartsAt);
            db.Shifts.Add(shift);
            ids.Add(shift.Id);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/shifts/{ids[0]}", new Response(ids[0], ids));
    }

    private static Shift Draft(Roster roster, string title, int importance, DateTime? opensAt) => new()
    {
        Id = Guid.CreateVersion7(),
        RosterId = roster.Id,
        OrganisationId = roster.OrganisationId,
        Type = roster.Type,
        Title = title,
        PlaceName = roster.PlaceName,
        PostalCode = roster.PostalCode,
        MunicipalityNumber = roster.MunicipalityNumber,
        SignUp = roster.SignUp,
        CancelHours = roster.CancelHours,
        Importance = importance,
        OpensAt = opensAt,
        CheckInCode = RandomNumberGenerator.GetHexString(16, lowercase: true),
    };
}
