using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Avoidances;

/// <summary>
/// A volunteer wants no suggestions from an organisation, nor to be suggested to it, without a reason and without its being told (row 126).
/// What it asked and waits for an answer to counts as a no.
/// </summary>
public static class AvoidOrganisation
{
    public sealed record Request([property: NotEmpty] Guid OrganisationId);

    public sealed record Response(Guid OrganisationId, string OrganisationName, DateTime At);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapPost("avoided", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("No more suggestions from an organisation");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        var (me, id, now) = (user.Id(), request.OrganisationId, clock.GetUtcNow().UtcDateTime);
        if (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } organisation)
            return TypedResults.NotFound();

        var avoided = await db.Avoidances.AsNoTracking().SingleOrDefaultAsync(a => a.VolunteerId == me && a.OrganisationId == id, ct);
        if (avoided is null)
        {
            db.Avoidances.Add(avoided = new() { VolunteerId = me, OrganisationId = id, At = now });
            var waiting = await db.ContactRequests.AsTracking()
                .Where(r => r.VolunteerId == me && r.OrganisationId == id && r.Answer == RequestAnswer.Waiting).ToListAsync(ct);
            foreach (var asked in waiting)
                asked.Decline(now);
        }

        return await db.SaveAsync(new Refusal("already-avoided", Texts.TryAgain), ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Created($"/api/v1/suggestions/avoided/{id}", new Response(id, organisation.Name, avoided.At));
    }
}
