using System.Security.Claims;
using System.Security.Cryptography;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Avoidances;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Requests;

/// <summary>An opportunity made ready for finding volunteers, by somebody who may.</summary>
public static class OpeningRows
{
    /// <summary>The open opportunity, when the caller coordinates its organisation; null for everybody else.</summary>
    public static async Task<Opportunity?> FindCoordinatedAsync(this MatchingDb db, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await db.Opportunities.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is { IsListed: true, Facts: { } facts } opportunity
        && await db.MayCoordinateAsync(user, facts.OrganisationId, ct)
            ? opportunity
            : null;

    /// <summary>With those whom something is between and the organisation, and without those who have been asked or have answered.</summary>
    public static async Task<Opening> OpeningAsync(this MatchingDb db, Opportunity opportunity, CurrentIndex index, TimeProvider clock, CancellationToken ct)
    {
        var (id, facts, today) = (opportunity.Id, opportunity.Facts!, clock.Today());
        var organisation = facts.OrganisationId;
        var earlier = await db.Assignments.Where(a => a.OrganisationId == organisation).Select(a => a.VolunteerId).Distinct().ToListAsync(ct);
        var clearances = await db.Clearances.AsNoTracking().Where(c => c.OrganisationId == organisation).ToListAsync(ct);
        var known = await db.Interests.Where(i => i.OpportunityId == id).Select(i => i.VolunteerId)
            .Union(db.Assignments.Where(a => a.OpportunityId == id).Select(a => a.VolunteerId)).ToListAsync(ct);
        known.AddRange(await db.ContactRequests.Where(r => r.OpportunityId == id && r.Answer == RequestAnswer.No).Select(r => r.VolunteerId).ToListAsync(ct));

        var avoiders = await db.AvoidersOfAsync(organisation, ct);
        var ids = earlier.Concat(clearances.Select(c => c.VolunteerId)).Concat(avoiders).ToHashSet();
        var homes = ids.Count == 0 ? [] : await db.Volunteers.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(ct);
        var byVolunteer = clearances.ToLookup(c => c.VolunteerId);
        var earlierIds = earlier.ToHashSet();
        var acquainted = homes.ToDictionary(v => v.Id, v => new Acquaintance(
            Places.Find(v.Profile.PostalCode, v.Profile.MunicipalityNumber),
            new Bond(earlierIds.Contains(v.Id), avoiders.Contains(v.Id) || byVolunteer[v.Id].Any(c => c.Refuses), Held(byVolunteer[v.Id], today))));
        return Opening.Of(
            facts, new(opportunity.PublishedAt ?? opportunity.FactsAt!.Value), index.Volunteers.Current.Points, today, acquainted, known.ToHashSet());
    }

    /// <summary>By what a volunteer is called towards an organisation: another name for each opportunity, and nothing to be known by.</summary>
    public static Guid CandidateOf(Guid opportunity, Guid volunteer)
    {
        Span<byte> both = stackalloc byte[32];
        opportunity.TryWriteBytes(both);
        volunteer.TryWriteBytes(both[16..]);
        return new(SHA256.HashData(both).AsSpan(0, 16));
    }

    private static List<Requirement> Held(IEnumerable<Clearances.Clearance> clearances, DateOnly today) =>
        [.. clearances.Where(c => c.Held && !(c.ValidUntil < today)).Select(c => c.Requirement)];
}
