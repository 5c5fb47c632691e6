using FrivilligPlattform.Matching.Avoidances;
using FrivilligPlattform.Matching.Clearances;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>What is known of a volunteer beside the profile, read for suggestions.</summary>
public static class SeekerRows
{
    /// <summary>The volunteer with what is held, where the volunteer has been or does not wish to be, and what was answered already.</summary>
    public static async Task<Seeker> SeekerAsync(
        this MatchingDb db, Volunteer volunteer, IReadOnlyList<Clearance> clearances, DateOnly today, CancellationToken ct)
    {
        var id = volunteer.Id;
        var assignments = await db.Assignments.Where(a => a.VolunteerId == id).Select(a => new { a.OpportunityId, a.OrganisationId }).ToListAsync(ct);
        var known = await db.Interests.Where(i => i.VolunteerId == id).Select(i => i.OpportunityId).ToListAsync(ct);
        var avoided = await db.AvoidedByAsync(id, ct);
        var held = clearances.Where(c => c.Held && !(c.ValidUntil < today)).ToList();
        var bonds = held.Where(c => c.OrganisationId != Guid.Empty).Select(c => c.OrganisationId)
            .Concat(assignments.Select(a => a.OrganisationId)).Concat(clearances.Where(c => c.Refuses).Select(c => c.OrganisationId)).Concat(avoided).Distinct()
            .ToDictionary(o => o, o => new Bond(
                assignments.Any(a => a.OrganisationId == o), avoided.Contains(o) || clearances.Any(c => c.Refuses && c.OrganisationId == o),
                [.. held.Where(c => c.OrganisationId == o).Select(c => c.Requirement)]));
        return Seeker.Of(
            volunteer.Profile, held.Where(c => c.OrganisationId == Guid.Empty).Select(c => c.Requirement), bonds,
            known.Concat(assignments.Select(a => a.OpportunityId)).ToHashSet());
    }
}
