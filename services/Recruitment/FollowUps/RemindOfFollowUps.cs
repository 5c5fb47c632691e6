using FrivilligPlattform.Contracts.Recruitment.V1;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.FollowUps;

/// <summary>Tells once of every follow-up whose day has come (row 17).</summary>
public sealed class RemindOfFollowUps(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.FollowUps.Where(f => f.DoneAt == null && f.RemindedAt == null && f.DueAt <= now)
            .OrderBy(f => f.DueAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var followUp in due)
        {
            followUp.Remind(now);
            db.Publish(new FollowUpDue(followUp.Id, followUp.AssignmentId, followUp.OrganisationId, followUp.VolunteerId, followUp.Kind.Word(), now));
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
