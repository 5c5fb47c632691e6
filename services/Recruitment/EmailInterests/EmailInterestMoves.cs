using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>
/// What somebody expressed without an account moves to the account that has confirmed the same address, once it has a volunteer profile. The links of
/// the letters open nothing afterwards: an old letter has no power over an account.
/// </summary>
public static class EmailInterestMoves
{
    /// <summary>Moves what may be moved; the caller saves. What has become an assignment stays where it is until it ends.</summary>
    public static async Task<bool> MoveEmailInterestsAsync(this RecruitmentDb db, Guid accountId, string email, DateTime at, CancellationToken ct)
    {
        if (await db.Volunteers.FindAsync([accountId], ct) is null)
            return false;

        var former = await db.Volunteers
            .Where(v => v.AssistedById != null && db.EmailInterests.Any(e => e.Email == email && db.Interests.Any(i => i.Id == e.InterestId && i.VolunteerId == v.Id)))
            .ToListAsync(ct);
        var moved = false;
        foreach (var volunteer in former)
        {
            if (await db.MayMoveAsync(volunteer.Id, accountId, ct))
            {
                await db.MoveAsync(volunteer, accountId, at, ct);
                moved = true;
            }
        }

        return moved;
    }

    /// <summary>Nothing runs yet, and the account has not said yes to the same.</summary>
    private static async Task<bool> MayMoveAsync(this RecruitmentDb db, Guid from, Guid to, CancellationToken ct) =>
        !await db.Assignments.AnyAsync(a => a.VolunteerId == from, ct)
        && !await db.Interests.AnyAsync(i => i.VolunteerId == from && db.Interests.Any(o => o.OpportunityId == i.OpportunityId && o.StandingVolunteerId == to), ct);

    private static async Task MoveAsync(this RecruitmentDb db, Volunteer from, Guid to, DateTime at, CancellationToken ct)
    {
        var interests = await db.Interests.Where(i => i.VolunteerId == from.Id).ToListAsync(ct);
        var clearances = await db.Clearances.Where(c => c.VolunteerId == from.Id).ToListAsync(ct);
        db.Give(to, interests);
        db.Give(to, clearances);
        db.Give(to, await db.References.Where(r => r.VolunteerId == from.Id).ToListAsync(ct));
        db.Give(to, await db.PoliceChecks.Where(c => c.VolunteerId == from.Id).ToListAsync(ct));
        db.Give(to, await db.Declarations.Where(d => d.VolunteerId == from.Id).ToListAsync(ct));
        db.Give(to, await db.ExpectationsTalks.Where(t => t.VolunteerId == from.Id).ToListAsync(ct));
        db.Give(to, await db.HandOns.Where(h => h.VolunteerId == from.Id).ToListAsync(ct));
        db.Give(to, await db.ContactLooks.Where(l => l.VolunteerId == from.Id).ToListAsync(ct));
        foreach (var interest in interests)
        {
            if (interest.StandingVolunteerId is not null)
                db.Entry(interest).Property(i => i.StandingVolunteerId).CurrentValue = to;
            await db.ShareAsync(to, interest.OrganisationId, true, at, ct);
            db.Publish(new InterestMoved(interest.Id, interest.OpportunityId, from.Id, to, interest.ExpressedAt, at));
        }

        foreach (var clearance in clearances.Where(c => c.EndedAt is null))
            db.Publish(new ClearanceGranted(to, clearance.OrganisationId, clearance.Requirement, clearance.ValidUntil, at));
        var ids = interests.ConvertAll(i => (Guid?)i.Id);
        var byEmail = await db.EmailInterests.Where(e => ids.Contains(e.InterestId)).ToListAsync(ct);
        var letters = byEmail.ConvertAll(e => e.Id);
        db.EmailInterests.RemoveRange(byEmail);
        db.EmailLetters.RemoveRange(await db.EmailLetters.Where(l => letters.Contains(l.EmailInterestId)).ToListAsync(ct));
        db.ProfileShares.RemoveRange(await db.ProfileShares.Where(s => s.VolunteerId == from.Id).ToListAsync(ct));
        db.GuardianConsents.RemoveRange(await db.GuardianConsents.Where(c => c.VolunteerId == from.Id).ToListAsync(ct));
        db.Volunteers.Remove(from);
        db.Publish(new VolunteerErased(from.Id, at));
    }

    private static void Give<T>(this RecruitmentDb db, Guid to, IEnumerable<T> rows)
        where T : class
    {
        foreach (var row in rows)
            db.Entry(row).Property<Guid>(nameof(Interests.Interest.VolunteerId)).CurrentValue = to;
    }
}
