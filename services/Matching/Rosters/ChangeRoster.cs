using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A coordinator changes a roster: name, place, whom to ring, how one signs up and when shifts open. Shifts to come that nobody has
/// anything to do with yet follow; where somebody is on a shift, waits or is asked, it stays as it was told to them.
/// </summary>
public static class ChangeRoster
{
    private static readonly SignUpStatus[] Concerned =
        [SignUpStatus.Requested, SignUpStatus.Invited, SignUpStatus.Called, SignUpStatus.Waiting, SignUpStatus.Offered, SignUpStatus.Accepted, SignUpStatus.Affected];

    /// <summary><c>PUT /api/v1/rosters/{id}</c> with <c>If-Match</c>.</summary>
    public sealed record Request(
        [property: Text(200)] string Title,
        [property: Text(200)] string PlaceName,
        [property: Text(4)] string PostalCode,
        SignUpMode SignUp,
        [property: Range(0, 336, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int CancelHours,
        [property: AtMost(100)] string? ContactName,
        [property: AtMost(20)] string? ContactPhone,
        [property: Range(0, 60, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int? OpensDaysBefore,
        TimeOnly? OpensFrom);

    /// <summary><paramref name="Followed"/> shifts to come follow, <paramref name="Kept"/> stay because somebody is concerned.</summary>
    public sealed record Response(Guid Id, int Followed, int Kept);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Change a roster; shifts that nobody is concerned by follow");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, ClaimsPrincipal user, MatchingDb db, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        // The roster of a vigil is steered by its vigil.
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { Type: not Roster.VigilType } roster)
            return TypedResults.NotFound();
        if (db.Expect(roster, ifMatch) is { } noVersion)
            return noVersion.ToProblem();
        if (PostalCodes.Find(request.PostalCode) is not { } place)
            return new Refusal("unknown-postal-code", Texts.UnknownPostalCode, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var (before, now) = (roster.Terms, clock.GetUtcNow().UtcDateTime);
        (roster.Title, roster.PlaceName, roster.PostalCode, roster.MunicipalityNumber) = (request.Title, request.PlaceName, request.PostalCode, place.MunicipalityNumber);
        (roster.SignUp, roster.CancelHours) = (request.SignUp, request.CancelHours);
        (roster.ContactName, roster.ContactPhone) = (request.ContactName, request.ContactPhone);
        (roster.OpensDaysBefore, roster.OpensFrom) = (request.OpensDaysBefore, request.OpensFrom);

        var shifts = await db.Shifts.AsTracking().Where(s => s.RosterId == id && s.StartsAt > now && s.Status != ShiftStatus.Cancelled).ToListAsync(ct);
        var concerned = await db.SignUps.Where(s => s.RosterId == id && s.StartsAt > now && Concerned.Contains(s.Status)).Select(s => s.ShiftId).Distinct().ToListAsync(ct);
        var free = shifts.Where(s => !concerned.Contains(s.Id)).ToList();
        foreach (var shift in free)
            shift.Follow(before, roster.Terms);

        await db.SaveChangesAsync(ct);
        http.SetETag(roster.Version);
        return TypedResults.Ok(new Response(id, free.Count, shifts.Count - free.Count));
    }
}
