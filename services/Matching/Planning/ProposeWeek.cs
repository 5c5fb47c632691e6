using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>A coordinator gets a proposal for a week: who could be asked for what, and why; and why the rest stays open.</summary>
public static class ProposeWeek
{
    /// <summary><c>POST /api/v1/rosters/{id}/proposals</c>; any day of the week.</summary>
    public sealed record Request([property: NearDate] DateOnly Week);

    public sealed record Response(Guid Id, DateOnly Monday, int Asked, int Open, bool Proven);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapPost("{id:guid}/proposals", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Propose who could be asked for a week's shifts");

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid id, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { } roster)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var monday = request.Week.AddDays(-(((int)request.Week.DayOfWeek + 6) % 7));
        var plan = Planner.Propose(await db.PlanProblemAsync(roster, monday, now, ct));
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(),
            RosterId = id,
            OrganisationId = roster.OrganisationId,
            Monday = monday,
            Choices = plan.Choices,
            Gaps = plan.Gaps,
            Proven = plan.Proven,
            CreatedAt = now,
        };
        db.Proposals.Add(proposal);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/api/v1/rosters/{id}/proposals/{proposal.Id}", new Response(proposal.Id, monday, plan.Choices.Count, plan.Gaps.Sum(g => g.Places), plan.Proven));
    }
}
