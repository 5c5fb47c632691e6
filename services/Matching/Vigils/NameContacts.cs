using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>A coordinator names who of the staff is on duty and can be called during a vigil (rows 69 and 82).</summary>
public static class NameContacts
{
    /// <summary><c>POST /api/v1/vigils/{id}/contacts</c>, whole each time.</summary>
    public sealed record Request([property: Items(1, 20)] IReadOnlyList<StaffContact> Contacts);

    public sealed record Response(Guid Id, bool Throughout);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("{id:guid}/contacts", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Name the staff on duty during a vigil");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.VigilToCoordinateAsync(user, id, ct) is not { } vigil)
                return TypedResults.NotFound();

            var contacts = request.Contacts.Select(c => c with { From = c.From.ToUniversalTime(), To = c.To.ToUniversalTime() }).ToList();
            var turns = await db.TurnsOfAsync(id, ct);
            foreach (var turn in turns)
            {
                turn.Contacts = contacts;
                // Once people have been called there is somebody for every hour, always.
                if (turn.Status is ShiftStatus.Published && !turn.HasContactThroughout())
                    return new Refusal("staff-contact-missing", Texts.StaffContactMissing).ToProblem();
            }

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(vigil.Id, turns.All(t => t.HasContactThroughout())));
        }, ct);
}
