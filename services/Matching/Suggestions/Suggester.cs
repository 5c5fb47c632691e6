using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Volunteers;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>Finds the opportunities that fit a volunteer, the best first; equal scores keep a fixed order.</summary>
public static class Suggester
{
    public static IEnumerable<Candidate> Suggest(
        this OpportunityIndex index, VolunteerProfile volunteer, IReadOnlySet<Guid> known, MatchWeights weights, DateOnly today)
    {
        if (Listing.PointOf(volunteer.PostalCode, volunteer.MunicipalityNumber) is not { } home)
            return [];

        return index.Near(home, volunteer.RadiusKm)
            .Where(near => !known.Contains(index[near.Row].Id))
            .Select(near => Candidate.Of(index[near.Row], near.Km, volunteer, weights, today))
            .OfType<Candidate>()
            .OrderByDescending(c => c.Score).ThenBy(c => c.Listing.Id);
    }
}
