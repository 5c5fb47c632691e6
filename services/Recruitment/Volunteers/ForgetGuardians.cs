using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>
/// Name and address of a guardian are forgotten when nobody needs them any more: at the volunteer's eighteenth birthday, and a while after a letter that nobody
/// answered or a consent that was taken back (row 135).
/// </summary>
public sealed class ForgetGuardians(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var adults = clock.Today().AddYears(-GuardianConsent.AdultAge);
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.GuardiansKeptDays);
        var old = await db.GuardianConsents
            .Where(c => db.Volunteers.Any(v => v.Id == c.VolunteerId && v.BirthDate <= adults) || c.WithdrawnAt < before || (c.GivenAt == null && c.AskedAt < before))
            .OrderBy(c => c.AskedAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        var ids = old.ConvertAll(c => c.Id);
        db.EmailLetters.RemoveRange(await db.EmailLetters.Where(l => ids.Contains(l.EmailInterestId)).ToListAsync(ct));
        db.GuardianConsents.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
