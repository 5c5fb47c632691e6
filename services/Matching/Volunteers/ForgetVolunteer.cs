using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Rosters;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Volunteers;

/// <summary>Forgets a volunteer: the profile and all that hangs on the id goes, hours stay as hours of nobody.</summary>
public sealed class ForgetVolunteer(MatchingDb db, TimeProvider clock) : IConsumer<VolunteerErased>, IConsumer<AccountErased>
{
    public Task Consume(ConsumeContext<VolunteerErased> context) =>
        ForgetAsync(context.Message.VolunteerId, context.Message.At, context.CancellationToken);

    public Task Consume(ConsumeContext<AccountErased> context) =>
        ForgetAsync(context.Message.AccountId, context.Message.At, context.CancellationToken);

    private async Task ForgetAsync(Guid id, DateTime at, CancellationToken ct)
    {
        var key = Forgotten.KeyOf(id);
        var forgotten = await db.Forgotten.FindAsync([key], ct);
        if (forgotten is null)
            db.Forgotten.Add(forgotten = new() { Key = key });

        forgotten.Learn(at);
        db.RemoveRange(await db.IndexChanges.Where(c => c.SubjectId == id).ToListAsync(ct));
        db.Touch(IndexSubject.Volunteer, id, clock);
        db.RemoveRange(await db.Volunteers.Where(v => v.Id == id && v.FactsAt <= at).ToListAsync(ct));
        db.RemoveRange(await db.ContactRequests.Where(r => r.VolunteerId == id && r.At <= at).ToListAsync(ct));
        db.RemoveRange(await db.Avoidances.Where(a => a.VolunteerId == id && a.At <= at).ToListAsync(ct));
        db.RemoveRange(await db.Told.Where(t => t.VolunteerId == id).ToListAsync(ct));
        db.RemoveRange(await db.SavedSearches.Where(s => s.AccountId == id && s.SavedAt <= at).ToListAsync(ct));
        db.RemoveRange(await db.Clearances.Where(c => c.VolunteerId == id && c.At <= at).ToListAsync(ct));
        db.RemoveRange(await db.GuardianConsents.Where(c => c.VolunteerId == id && c.At <= at).ToListAsync(ct));
        db.RemoveRange(await db.Interests.Where(i => i.VolunteerId == id && i.At <= at).ToListAsync(ct));
        db.RemoveRange(await db.Assignments.Where(a => a.VolunteerId == id && a.At <= at).ToListAsync(ct));
        foreach (var hours in await db.Hours.AsTracking().Where(h => h.VolunteerId == id && h.LoggedAt <= at).ToListAsync(ct))
            hours.Forget();
        await db.ForgetShiftsAsync(id, at, ct);
    }
}
