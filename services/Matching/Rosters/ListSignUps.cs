using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Who stands how towards a shift, for its coordinators, first come first; the reading leaves a trace.</summary>
public static class ListSignUps
{
    /// <summary>One person. The name is Recruitment's to show: join by <paramref name="VolunteerId"/>.</summary>
    public sealed record Response(
        Guid Id, Guid VolunteerId, string Role, SignUpStatus Status, DateTime At, DateTime? AnswerBy, string? Override, bool Late,
        DateTime? CanStayUntil, bool WantsHandOver, DateTime? CheckedInAt, DateTime? CheckedOutAt, DateTime? StayAskedAt, bool PassedOn);

    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapGet("{id:guid}/sign-ups", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List who stands how towards a shift");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.ShiftToCoordinateAsync(user, id, ct) is not { } shift)
            return TypedResults.NotFound();

        await db.TraceAsync(user, shift.OrganisationId, id, "sign-ups", clock.GetUtcNow().UtcDateTime, ct);
        return TypedResults.Ok(await db.SignUps
            .Where(s => s.ShiftId == id)
            .ToPageAsync(
                page, s => s.At, s => s.Id,
                s => new Response(
                    s.Id, s.VolunteerId, s.Role, s.Status, s.At, s.AnswerBy, s.Override, s.Late, s.CanStayUntil, s.WantsHandOver, s.CheckedInAt,
                    s.CheckedOutAt, s.StayAskedAt, s.PassedOn),
                newestFirst: false, ct));
    }
}
