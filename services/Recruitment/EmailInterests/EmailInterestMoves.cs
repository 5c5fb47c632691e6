using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.EmailInterests;

/// <summary>
/// What somebody expressed without an account moves to the account that has confirmed the same address, once it has a volunteer profile. The links of
/// the letters open nothing afterwards: an old letter has no power over an account.
/// </summary>
public static class EmailInterestMoves
{
    /// <summary>
    /// Moves what may be moved; the caller saves. What has become an assignment stays where it is until it ends, and what the account has said yes to
    /// already stays two.
    /// </summary>
    public static async Task<bool> MoveEmailInterestsAsync(this RecruitmentDb db, Guid accountId, string email, DateTime at, CancellationToken ct)
    {
        if (await db.Volunteers.FindAsync([accountId], ct) is null)
            return false;

        var former = await db.Volunteers
            .Where(v => v.AssistedById != null && db.EmailInterests.Any(e => e.Email == email && db.Interests.Any(i => i.Id == e.InterestId && i.VolunteerId == v.Id)))
            .OrderBy(v => v.RegisteredAt).ToListAsync(ct);
        // What is moved here is not saved before all is: somebody may have expressed the same twice.
        var standing = (await db.Interests.Where(i => i.StandingVolunteerId == accountId).Select(i => i.OpportunityId).ToListAsync(ct)).ToHashSet();
        await db.ExpectationsTalks.Where(t => t.VolunteerId == accountId).LoadAsync(ct);
        var moved = false;
        foreach (var volunteer in former)
        {
            var interests = await db.Interests.Where(i => i.VolunteerId == volunteer.Id).ToListAsync(ct);
            if (interests.Exists(i => standing.Contains(i.OpportunityId)) || await db.Assignments.AnyAsync(a => a.VolunteerId == volunteer.Id, ct))
                continue;
            standing.UnionWith(interests.Where(i => i.StandingVolunteerId is not null).Select(i => i.OpportunityId));
            await db.MoveAsync(volunteer, interests, accountId, at, ct);
            moved = true;
        }

        return moved;
    }

    private static async Task MoveAsync(this RecruitmentDb db, Volunteer from, List<Interest> interests, Guid to, DateTime at, CancellationToken ct)
    {
        var clearances = await db.Clearances.Where(c => c.VolunteerId == from.Id).ToListAsync(ct);
        db.Give(to, interests);
        db.Give(to, clearances);
        db.Give(to, await db.References.Where(r => r.VolunteerId == from.Id).ToListAsync(ct));
        db.Give(to, await db.PoliceChecks.Where(c => c.VolunteerId == from.Id).ToListAsync(ct));
        db.Give(to, await db.Declarations.Where(d => d.VolunteerId == from.Id).ToListAsync(ct));
        foreach (var talk in await db.ExpectationsTalks.Where(t => t.VolunteerId == from.Id).ToListAsync(ct))
        {
            // One talk about a sheet is enough for an organisation.
            if (db.ExpectationsTalks.Local.Any(t => t.VolunteerId == to && t.OrganisationId == talk.OrganisationId && t.SheetVersion == talk.SheetVersion))
                db.ExpectationsTalks.Remove(talk);
            else
                db.Give(to, [talk]);
        }

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
            db.Entry(row).Property<Guid>(nameof(Interest.VolunteerId)).CurrentValue = to;
    }
}
