using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Programmes;

/// <summary>A coordinator takes somebody off the list who does not want to come any more; how many came stays known (row 24).</summary>
public static class ForgetParticipant
{
    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapDelete("{id:guid}/participants/{participantId:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Take somebody off the list of an activity");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, Guid participantId, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindProgrammeAsync(id, user, ct) is null
            || await db.Participants.SingleOrDefaultAsync(p => p.Id == participantId && p.OpportunityId == id, ct) is not { } participant)
        {
            return TypedResults.NotFound();
        }

        db.Participants.Remove(participant);
        db.ContactLooks.RemoveRange(await db.ContactLooks.Where(l => l.VolunteerId == participantId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
