using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Recruitment.FollowUps;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>Keeps when a volunteer was there, so that the talks after the first and third time come when they should (row 17).</summary>
public sealed class KeepLoggedTime(RecruitmentDb db, IOptions<RecruitmentOptions> options) : IConsumer<HoursLogged>, IConsumer<HoursApproved>
{
    public async Task Consume(ConsumeContext<HoursLogged> context)
    {
        var e = context.Message;
        (await FindAsync(e.HoursId, e.AssignmentId, e.On, context.CancellationToken))?.Log(e.Minutes);
    }

    public async Task Consume(ConsumeContext<HoursApproved> context)
    {
        var e = context.Message;
        (await FindAsync(e.HoursId, e.AssignmentId, e.On, context.CancellationToken))?.Approve(e.Minutes);
    }

    /// <summary>The time, new or known; null when the assignment is gone.</summary>
    private async Task<LoggedTime?> FindAsync(Guid hoursId, Guid assignmentId, DateOnly on, CancellationToken ct)
    {
        if (await db.LoggedTimes.FindAsync([hoursId], ct) is { } known)
            return known;
        if (!await db.Assignments.AnyAsync(a => a.Id == assignmentId, ct))
            return null;

        var time = new LoggedTime { Id = hoursId, AssignmentId = assignmentId, On = on };
        db.LoggedTimes.Add(time);
        var days = (await db.LoggedTimes.Where(t => t.AssignmentId == assignmentId).Select(t => t.On).Distinct().ToListAsync(ct))
            .Append(on).Distinct().Order().ToList();
        await MoveAsync(assignmentId, FollowUpKind.TalkAfterFirstTime, days, 1, ct);
        await MoveAsync(assignmentId, FollowUpKind.TalkAfterThirdTime, days, 3, ct);
        return time;
    }

    private async Task MoveAsync(Guid assignmentId, FollowUpKind kind, List<DateOnly> days, int time, CancellationToken ct)
    {
        if (days.Count < time)
            return;

        var planned = await db.FollowUps.SingleOrDefaultAsync(f => f.AssignmentId == assignmentId && f.Kind == kind, ct);
        planned?.Move(days[time - 1].AddDays(options.Value.TalkWithinDays));
    }
}
