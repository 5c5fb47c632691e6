using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.VigilWishes;

/// <summary>Wishes for a vigil, with whom to ring, are forgotten after their period; how many there were is told by event (row 70).</summary>
public sealed class ForgetVigilWishes(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.VigilWishesKeptDays);
        var old = await db.VigilWishes.Where(w => w.WishedAt < before).OrderBy(w => w.WishedAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        var ids = old.ConvertAll(w => w.Id);
        db.ContactLooks.RemoveRange(await db.ContactLooks.Where(l => ids.Contains(l.VolunteerId)).ToListAsync(ct));
        db.VigilWishes.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
