using FrivilligPlattform.Contracts.Recruitment.V1;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>Tells once of every interest that nobody answered for too long (row 147), for the organisation and the one above.</summary>
public sealed class EscalateInterests(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var late = await db.Interests.Include(i => i.Opportunity).ThenInclude(o => o.Organisation)
            .Where(i => i.Status == InterestStatus.Expressed && i.EscalatedAt == null && i.EscalateAt < now)
            .OrderBy(i => i.EscalateAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var interest in late)
        {
            interest.Escalate(now);
            db.Publish(new InterestEscalated(interest.Id, interest.OpportunityId, interest.OrganisationId, interest.Opportunity.Organisation.ParentId,
                interest.ExpressedAt, now));
        }

        await db.SaveChangesAsync(ct);
        return late.Count;
    }
}
