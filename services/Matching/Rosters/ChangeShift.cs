using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A coordinator changes a shift. Nobody falls off by it: when time or place moves, those who are on it keep the place, are told one by
/// one and choose; numbers cannot go below the places held, and
/// places that are added are first offered to those who wait.
/// </summary>
public static class ChangeShift
{
    /// <summary><c>PUT /api/v1/shifts/{id}</c> with <c>If-Match</c>. Roles left out stay as they are.</summary>
    public sealed record Request(
        [property: Text(200)] string Title,
        [property: Text(200)] string PlaceName,
        [property: NearDate] DateOnly On, TimeOnly From, TimeOnly To,
        IReadOnlyList<RoleNeed>? Roles,
        [property: Range(1, 5, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int Importance,
        [property: AtMost(300)] string? Reason);

    public sealed record Response(Guid Id, int MustChoose);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Change a shift; those on it are asked anew when time or place moves");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, ClaimsPrincipal user, MatchingDb db, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        if (await db.ShiftToCoordinateAsync(user, id, ct) is not { } shift)
            return TypedResults.NotFound();
        if (db.Expect(shift, ifMatch) is { } noVersion)
            return noVersion.ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var before = (shift.StartsAt, shift.EndsAt, shift.PlaceName);
        var roster = await db.Rosters.SingleAsync(r => r.Id == shift.RosterId, ct);
        var roles = request.Roles?.Select(r => r.On(roster)).ToList();
        var refusal = (shift.Status is ShiftStatus.Cancelled ? new Refusal("shift-cancelled", Texts.ShiftCancelled) : null)
            ?? (shift.EndsAt <= now ? new Refusal("shift-over", Texts.ShiftOver) : null)
            ?? shift.Place(OsloTime.ToUtc(request.On, request.From), OsloTime.ToUtc(request.To <= request.From ? request.On.AddDays(1) : request.On, request.To))
            ?? (roles is null ? null : shift.Need(roles));
        if (refusal is not null)
            return refusal.ToProblem();

        (shift.Title, shift.PlaceName, shift.Importance) = (request.Title, request.PlaceName, request.Importance);
        var asked = 0;
        if (before != (shift.StartsAt, shift.EndsAt, shift.PlaceName))
        {
            foreach (var signUp in await db.SignUps.AsTracking().Where(s => s.ShiftId == id).ToListAsync(ct))
            {
                signUp.Move(shift);
                if (signUp.Status is SignUpStatus.Accepted or SignUpStatus.Affected && signUp.Take(SignUpStep.Affect, now) is null)
                {
                    asked++;
                    db.TellAltered(signUp, shift, "changed", request.Reason, now);
                }
            }
        }

        await db.OfferFreeAsync(shift, now, ct);
        await db.SaveChangesAsync(ct);
        http.SetETag(shift.Version);
        return TypedResults.Ok(new Response(shift.Id, asked));
    }
}
