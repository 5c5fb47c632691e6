using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>
/// Deletes what may not be kept longer: references after their period, notes on suitability after theirs (row 89), and all about a police certificate
/// once the person has left the organisation (politiregisterforskriften § 37-2).
/// </summary>
public sealed class ForgetOldClearance(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var references = await db.References.Where(r => r.DeleteAt < now).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.References.RemoveRange(references);

        var before = now.AddMonths(-options.Value.SuitabilityValidMonths);
        var judged = await db.Interests.Where(i => i.SuitabilityAt < before).Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var interest in judged)
            interest.ForgetSuitability();

        var left = await db.PoliceChecks
            .Where(c => !db.Interests.Any(i => i.VolunteerId == c.VolunteerId && i.OrganisationId == c.OrganisationId && Interest.Open.Contains(i.Status))
                && !db.Assignments.Any(a => a.VolunteerId == c.VolunteerId && a.OrganisationId == c.OrganisationId && Assignment.Running.Contains(a.Status)))
            .Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var check in left)
        {
            var clearances = await db.Clearances.Where(c => c.VolunteerId == check.VolunteerId && c.OrganisationId == check.OrganisationId
                && c.Kind == RequirementKinds.PoliceCertificate).ToListAsync(ct);
            foreach (var clearance in clearances.Where(c => c.EndedAt is null))
                db.Publish(new ClearanceEnded(clearance.VolunteerId, clearance.OrganisationId, clearance.Requirement, ClearanceEnds.Left, now));
            db.Clearances.RemoveRange(clearances);
        }

        db.PoliceChecks.RemoveRange(left);
        await db.SaveChangesAsync(ct);
        return Math.Max(references.Count, Math.Max(judged.Count, left.Count));
    }
}
