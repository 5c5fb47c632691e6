using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.EmailInterests;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>
/// Retention by record type, running by itself: looks at contact data, places on shifts, interests that came to nothing, by an answer or because what they were in is over, and people without an account of whom nothing is
/// open any more. Statistics live on at Reporting, which never knew the person.
/// </summary>
public sealed class ForgetInactive(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    private const int People = 20;
    private static readonly InterestStatus[] Ended = [InterestStatus.Declined, InterestStatus.NotSuitable, InterestStatus.Withdrawn, InterestStatus.HandedOn];
    private static readonly OpportunityStatus[] Over = [OpportunityStatus.Closed, OpportunityStatus.Expired];

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var looksBefore = now.AddMonths(-options.Value.LooksKeptMonths);
        var looks = await db.ContactLooks.Where(l => l.At < looksBefore).OrderBy(l => l.At).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.ContactLooks.RemoveRange(looks);

        var contacts = await db.ShiftContacts.Where(c => c.Until < now).OrderBy(c => c.Until).Take(IHourlyWork.Batch).ToListAsync(ct);
        db.ShiftContacts.RemoveRange(contacts);

        var interestsBefore = now.AddMonths(-options.Value.InterestsKeptMonths);
        var interests = await db.Interests
            .Where(i => (Ended.Contains(i.Status) || Over.Contains(i.Opportunity.Status)) && i.ExpressedAt < interestsBefore && (i.AnsweredAt == null || i.AnsweredAt < interestsBefore)
                && !db.Assignments.Any(a => a.InterestId == i.Id))
            .OrderBy(i => i.ExpressedAt).Take(IHourlyWork.Batch).ToListAsync(ct);
        await db.RemoveAsync(interests, ct);

        var peopleBefore = now.AddMonths(-options.Value.AssistedKeptMonths);
        var people = await db.Volunteers
            .Where(v => v.AssistedById != null && v.RegisteredAt < peopleBefore
                && !db.Interests.Any(i => i.VolunteerId == v.Id && (Interest.Open.Contains(i.Status) || i.ExpressedAt >= peopleBefore))
                && !db.Assignments.Any(a => a.VolunteerId == v.Id && (Assignment.Running.Contains(a.Status) || a.EndedAt >= peopleBefore)))
            .OrderBy(v => v.RegisteredAt).Take(People).Select(v => v.Id).ToListAsync(ct);
        foreach (var person in people)
            await db.EraseAsync(person, now, ct);

        await db.SaveChangesAsync(ct);
        return people.Count == People ? IHourlyWork.Batch : Math.Max(looks.Count, Math.Max(contacts.Count, interests.Count));
    }
}
