using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>Finds the opportunities that fit a volunteer, the best first; equal scores keep a fixed order.</summary>
public static class Suggester
{
    public static IEnumerable<Candidate> Suggest(
        this OpportunityIndex index, VolunteerProfile volunteer, IReadOnlySet<Guid> known, MatchWeights weights, DateTime now)
    {
        if (Listing.PointOf(volunteer.PostalCode, volunteer.MunicipalityNumber) is not { } home)
            return [];

        var today = OsloTime.DateOf(now);
        return index.Near(home, volunteer.RadiusKm)
            .Where(near => !known.Contains(index[near.Row].Id))
            .Select(near => Candidate.Of(index[near.Row], near.Km, volunteer, weights, now, today))
            .OfType<Candidate>()
            .OrderByDescending(c => c.Score).ThenBy(c => c.Listing.Id);
    }
}
