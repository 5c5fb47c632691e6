using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>Forgets addresses that were never confirmed once their link is too old.</summary>
public sealed class ForgetEmailInterests(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var old = await db.EmailInterests.Where(i => i.InterestId == null && i.ExpiresAt < now).Take(IHourlyWork.Batch).ToListAsync(ct);
        var ids = old.Select(i => i.Id).ToList();
        db.EmailLetters.RemoveRange(await db.EmailLetters.Where(l => ids.Contains(l.EmailInterestId)).ToListAsync(ct));
        db.EmailInterests.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
