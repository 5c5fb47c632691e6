using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>
/// A coordinator sends a proposal: those put forward are invited and say yes or no (row 126). What has changed meanwhile is left out, by
/// the same rules as a single invitation; nobody is overridden.
/// </summary>
public static class SendProposal
{
    private static readonly TimeSpan HeldFor = TimeSpan.FromHours(48);

    /// <summary><c>POST /api/v1/rosters/{id}/proposals/{proposalId}/invitations</c>; volunteers to leave out may be named.</summary>
    public sealed record Request(IReadOnlyList<Guid>? LeaveOut);

    public sealed record Response(Guid Id, int Invited, int LeftOut);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapPost("{id:guid}/proposals/{proposalId:guid}/invitations", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Invite those a proposal puts forward");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Guid proposalId, Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct) =>
        await db.DecideAsync<Results<Ok<Response>, NotFound, ProblemHttpResult>>(id, async () =>
        {
            if (await db.RosterToCoordinateAsync(user, id, ct) is null
                || await db.Proposals.AsTracking().SingleOrDefaultAsync(p => p.Id == proposalId && p.RosterId == id, ct) is not { } proposal)
            {
                return TypedResults.NotFound();
            }

            if (proposal.SentAt is not null)
                return new Refusal("proposal-sent", Texts.ProposalSent).ToProblem();

            var now = clock.GetUtcNow().UtcDateTime;
            proposal.SentAt = now;
            var shiftIds = proposal.Choices.Select(c => c.ShiftId).Distinct().ToList();
            var shifts = await db.Shifts.AsTracking().Where(s => shiftIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
            var invited = 0;
            foreach (var choice in proposal.Choices.Where(c => request.LeaveOut?.Contains(c.VolunteerId) is not true))
            {
                if (shifts.GetValueOrDefault(choice.ShiftId) is { } shift && shift.Role(choice.Role) is { } role
                    && await db.InviteAsync(shift, role, choice.VolunteerId, now + HeldFor, null, now, ct) is null)
                {
                    invited++;
                }
            }

            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(proposal.Id, invited, proposal.Choices.Count - invited));
        }, ct);
}
