using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>A proposal with each choice and each open place in words; the reading leaves a trace.</summary>
public static class ReadProposal
{
    /// <summary>Somebody put forward, with the reasons.</summary>
    public sealed record Choice(Guid ShiftId, string Role, Guid VolunteerId, IReadOnlyList<string> Reasons);

    /// <summary>Places nobody is put forward for, with the reason.</summary>
    public sealed record Gap(Guid ShiftId, string Role, int Places, string Reason);

    public sealed record Response(
        Guid Id, Guid RosterId, DateOnly Monday, IReadOnlyList<Choice> Choices, IReadOnlyList<Gap> Gaps, bool Proven, DateTime CreatedAt, DateTime? SentAt);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("{id:guid}/proposals/{proposalId:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Read a proposed week with its reasons");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Guid proposalId, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { } roster
            || await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == proposalId && p.RosterId == id, ct) is not { } proposal)
        {
            return TypedResults.NotFound();
        }

        await db.TraceAsync(user, roster.OrganisationId, proposalId, "proposal", clock.GetUtcNow().UtcDateTime, ct);
        return TypedResults.Ok(new Response(
            proposal.Id, id, proposal.Monday,
            [.. proposal.Choices.Select(c => new Choice(c.ShiftId, c.Role, c.VolunteerId, Plan.Words(c)))],
            [.. proposal.Gaps.Select(g => new Gap(g.ShiftId, g.Role, g.Places, Plan.Words(g)))],
            proposal.Proven, proposal.CreatedAt, proposal.SentAt));
    }
}
