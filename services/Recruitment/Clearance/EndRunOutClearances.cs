using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>Clearances past their last day end and are told of; those of courses end when Training says so.</summary>
public sealed class EndRunOutClearances(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var now = clock.GetUtcNow().UtcDateTime;
        var runOut = await db.Clearances
            .Where(c => c.EndedAt == null && c.ValidUntil < today && c.Kind != RequirementKinds.Course)
            .OrderBy(c => c.ValidUntil)
            .Take(IHourlyWork.Batch)
            .ToListAsync(ct);
        foreach (var clearance in runOut.Where(c => c.End(ClearanceEnds.Expired, now)))
        {
            // A renewed signature goes on meeting what the old one met.
            var renewed = await db.Clearances.AnyAsync(
                c => c.VolunteerId == clearance.VolunteerId && c.OrganisationId == clearance.OrganisationId && c.Kind == clearance.Kind
                    && c.EndedAt == null && (c.ValidUntil == null || c.ValidUntil >= today),
                ct);
            if (!renewed)
                db.Publish(new ClearanceEnded(clearance.VolunteerId, clearance.OrganisationId, clearance.Requirement, ClearanceEnds.Expired, now));
        }

        await db.SaveChangesAsync(ct);
        return runOut.Count;
    }
}
