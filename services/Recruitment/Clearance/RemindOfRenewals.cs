using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>Tells once, in good time, that a declaration, talk, course or certificate runs out, unless it was renewed (rows 73 and 105).</summary>
public sealed class RemindOfRenewals(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var until = today.AddDays(options.Value.RenewWithinDays);
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = await db.Clearances
            .Where(c => c.EndedAt == null && c.RemindedAt == null && c.ValidUntil >= today && c.ValidUntil <= until)
            .OrderBy(c => c.ValidUntil).Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var clearance in soon)
        {
            clearance.Remind(now);
            var renewed = await db.Clearances.AnyAsync(
                c => c.VolunteerId == clearance.VolunteerId && c.OrganisationId == clearance.OrganisationId && c.Kind == clearance.Kind
                    && c.CourseCode == clearance.CourseCode && c.EndedAt == null && (c.ValidUntil == null || c.ValidUntil > until),
                ct);
            if (!renewed)
                db.Publish(new ClearanceExpiring(clearance.VolunteerId, clearance.OrganisationId, clearance.Requirement, clearance.ValidUntil!.Value, now));
        }

        await db.SaveChangesAsync(ct);
        return soon.Count;
    }
}
