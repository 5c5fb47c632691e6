using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>
/// What is kept of an assignment that ended: first the notes of thanks and talks are forgotten, later all of it with its interest and hours. Until then the
/// volunteer gets a certificate of service; figures live on at Reporting, which never knew the person.
/// </summary>
public sealed class ForgetEndedAssignments(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var notesBefore = now.AddMonths(-options.Value.FollowUpsKeptMonths);
        var notes = await db.FollowUps.Where(f => db.Assignments.Any(a => a.Id == f.AssignmentId && a.EndedAt < notesBefore))
            .OrderBy(f => f.Id).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.FollowUps.RemoveRange(notes);

        var before = now.AddMonths(-options.Value.AssignmentsKeptMonths);
        var ended = await db.Assignments.Where(a => a.EndedAt < before).OrderBy(a => a.EndedAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        var ids = ended.ConvertAll(a => a.Id);
        var interests = ended.ConvertAll(a => a.InterestId);
        db.LoggedTimes.RemoveRange(await db.LoggedTimes.Where(t => ids.Contains(t.AssignmentId)).ToListAsync(ct));
        db.FollowUps.RemoveRange(await db.FollowUps.Where(f => ids.Contains(f.AssignmentId)).ToListAsync(ct));
        var gone = await db.Interests
            .Where(i => interests.Contains(i.Id) && !db.Assignments.Any(a => a.InterestId == i.Id && !ids.Contains(a.Id))).ToListAsync(ct);
        await db.RemoveAsync(gone, ct);
        db.Assignments.RemoveRange(ended);
        await db.SaveChangesAsync(ct);
        return Math.Max(notes.Count, ended.Count);
    }
}
