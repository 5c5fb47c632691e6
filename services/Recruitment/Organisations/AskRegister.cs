using FrivilligPlattform.Recruitment.Register;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Asks the registers again about organisations whose verification waits for them; nothing is lost while they are away.</summary>
public sealed class AskRegister(RecruitmentDb db, RegisterBook book, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now.AddMinutes(-30);
        var waiting = await db.Organisations
            .Where(o => o.RegisterState == RegisterState.Waiting && o.OrganisationNumber != null && (o.RegisterAskedAt == null || o.RegisterAskedAt < before))
            .OrderBy(o => o.RegisteredAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var organisation in waiting)
        {
            var (outcome, unit) = await book.FindAsync(organisation.OrganisationNumber!, ct);
            organisation.Learn(outcome, unit, now);
            if (outcome is RegisterOutcome.Away)
                break;
        }

        await db.SaveChangesAsync(ct);
        return waiting.Count(o => o.RegisterState is not RegisterState.Waiting);
    }
}
