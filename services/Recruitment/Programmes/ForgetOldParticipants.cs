using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Programmes;

/// <summary>Those who have not come for their period are forgotten by themselves (row 24).</summary>
public sealed class ForgetOldParticipants(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddMonths(-options.Value.ParticipantsKeptMonths);
        var old = await db.Participants.Where(p => p.LastSeenAt < before).OrderBy(p => p.LastSeenAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        var ids = old.ConvertAll(p => p.Id);
        db.ContactLooks.RemoveRange(await db.ContactLooks.Where(l => ids.Contains(l.VolunteerId)).ToListAsync(ct));
        db.Participants.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
