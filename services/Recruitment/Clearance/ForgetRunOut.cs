using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Interests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>
/// Signatures and clearances that ran out, and that expectations were talked through with somebody who has left, are forgotten after their period; so is that
/// a profile was once shown with an organisation.
/// </summary>
public sealed class ForgetRunOut(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddMonths(-options.Value.ClearancesKeptMonths);
        var day = DateOnly.FromDateTime(before);
        var clearances = await db.Clearances.Where(c => c.EndedAt < before).OrderBy(c => c.EndedAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.Clearances.RemoveRange(clearances);

        var declarations = await db.Declarations.Where(d => d.ValidUntil < day).OrderBy(d => d.ValidUntil).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.Declarations.RemoveRange(declarations);

        var talks = await db.ExpectationsTalks
            .Where(t => t.RecordedAt < before
                && !db.Interests.Any(i => i.VolunteerId == t.VolunteerId && i.OrganisationId == t.OrganisationId && Interest.Open.Contains(i.Status))
                && !db.Assignments.Any(a => a.VolunteerId == t.VolunteerId && a.OrganisationId == t.OrganisationId && Assignment.Running.Contains(a.Status)))
            .OrderBy(t => t.RecordedAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.ExpectationsTalks.RemoveRange(talks);

        var shares = await db.ProfileShares.Where(s => s.WithdrawnAt < before).OrderBy(s => s.WithdrawnAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.ProfileShares.RemoveRange(shares);
        await db.SaveChangesAsync(ct);
        return new[] { clearances.Count, declarations.Count, talks.Count, shares.Count }.Max();
    }
}
