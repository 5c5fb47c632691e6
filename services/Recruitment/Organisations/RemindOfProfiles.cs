using FrivilligPlattform.Contracts.Recruitment.V1;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Reminds once a year that what an organisation offers and needs is to be confirmed, and every year again until it is (row 114).</summary>
public sealed class RemindOfProfiles(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now.AddYears(-1);
        var old = await db.Organisations
            .Where(o => o.ProfileConfirmedAt < before && (o.ProfileRemindedAt == null || o.ProfileRemindedAt < before))
            .OrderBy(o => o.ProfileConfirmedAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var organisation in old)
        {
            organisation.RemindOfProfile(now);
            db.Publish(new ProfileConfirmationDue(organisation.Id, organisation.ProfileConfirmedAt!.Value, now));
        }

        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
