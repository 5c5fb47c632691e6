using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Ideas;

/// <summary>An idea that was answered is forgotten after its period, with who sent it; one that waits is kept until it has its answer (row 18).</summary>
public sealed class ForgetIdeas(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddMonths(-options.Value.IdeasKeptMonths);
        var old = await db.Ideas.Where(i => i.AnsweredAt < before).OrderBy(i => i.AnsweredAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.Ideas.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
