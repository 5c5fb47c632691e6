using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>Forgetting a volunteer: everything that points at the person goes; counts live on at Reporting, which never knew the person.</summary>
public static class Erasure
{
    /// <summary>Removes the volunteer and all traces and tells the readers; the caller saves.</summary>
    public static async Task EraseAsync(this RecruitmentDb db, Guid volunteerId, DateTime at, CancellationToken ct)
    {
        var assignments = await db.Assignments.Include(a => a.Opportunity).ThenInclude(o => o.Organisation)
            .Where(a => a.VolunteerId == volunteerId).ToListAsync(ct);
        foreach (var assignment in assignments.Where(a => a.Status is AssignmentStatus.Active))
        {
            var before = assignment.Opportunity.Status;
            if (!assignment.PlacePassed)
                assignment.Opportunity.LeavePlace();
            db.PublishIfStatusChanged(assignment.Opportunity, before, at);
            db.Publish(new AssignmentEnded(assignment.Id, assignment.OpportunityId, assignment.OrganisationId, volunteerId,
                assignment.Opportunity.MunicipalityNumber, "volunteerErased", at, assignment.Participation.Word()));
        }

        var ids = assignments.Select(a => a.Id).ToList();
        db.FollowUps.RemoveRange(await db.FollowUps.Where(f => f.VolunteerId == volunteerId).ToListAsync(ct));
        db.LoggedTimes.RemoveRange(await db.LoggedTimes.Where(t => ids.Contains(t.AssignmentId)).ToListAsync(ct));
        db.Assignments.RemoveRange(assignments);
        db.HandOns.RemoveRange(await db.HandOns.Where(h => h.VolunteerId == volunteerId).ToListAsync(ct));
        var byEmail = await db.EmailInterests
            .Where(e => db.Interests.Any(i => i.Id == e.InterestId && i.VolunteerId == volunteerId)).ToListAsync(ct);
        db.EmailInterests.RemoveRange(byEmail);
        var letters = byEmail.ConvertAll(e => e.Id);
        db.EmailLetters.RemoveRange(await db.EmailLetters.Where(l => letters.Contains(l.EmailInterestId)).ToListAsync(ct));
        db.Interests.RemoveRange(await db.Interests.Where(i => i.VolunteerId == volunteerId).ToListAsync(ct));
        db.References.RemoveRange(await db.References.Where(r => r.VolunteerId == volunteerId).ToListAsync(ct));
        db.PoliceChecks.RemoveRange(await db.PoliceChecks.Where(c => c.VolunteerId == volunteerId).ToListAsync(ct));
        db.ProfileShares.RemoveRange(await db.ProfileShares.Where(s => s.VolunteerId == volunteerId).ToListAsync(ct));
        var guardians = await db.GuardianConsents.Where(c => c.VolunteerId == volunteerId).ToListAsync(ct);
        var guardianIds = guardians.ConvertAll(c => c.Id);
        db.GuardianConsents.RemoveRange(guardians);
        db.EmailLetters.RemoveRange(await db.EmailLetters.Where(l => guardianIds.Contains(l.EmailInterestId)).ToListAsync(ct));
        db.Ideas.RemoveRange(await db.Ideas.Where(i => i.SenderId == volunteerId).ToListAsync(ct));
        db.Declarations.RemoveRange(await db.Declarations.Where(d => d.VolunteerId == volunteerId).ToListAsync(ct));
        db.ShiftContacts.RemoveRange(await db.ShiftContacts.Where(c => c.VolunteerId == volunteerId).ToListAsync(ct));
        db.ExpectationsTalks.RemoveRange(await db.ExpectationsTalks.Where(t => t.VolunteerId == volunteerId).ToListAsync(ct));
        db.Clearances.RemoveRange(await db.Clearances.Where(c => c.VolunteerId == volunteerId).ToListAsync(ct));
        db.ContactLooks.RemoveRange(await db.ContactLooks.Where(l => l.VolunteerId == volunteerId).ToListAsync(ct));
        if (await db.Volunteers.SingleOrDefaultAsync(v => v.Id == volunteerId, ct) is { } volunteer)
        {
            db.Volunteers.Remove(volunteer);
            db.Publish(new VolunteerErased(volunteerId, at));
        }
    }
}
