using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>The names of an organisation's volunteers, from their assignments: rosters know nobody's name.</summary>
public sealed class VolunteerNames
{
    private const int MostPages = 10;
    private readonly Dictionary<Guid, GivenAssignment> known = [];

    /// <summary>Those who can be asked: everybody with an assignment that runs, by name.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices => [.. known.Values
        .Where(a => a.Status is "active").OrderBy(a => a.VolunteerName, StringComparer.CurrentCulture).Select(a => (a.VolunteerId.ToString(), a.VolunteerName))];

    public static async Task<VolunteerNames> Of(Guid organisationId, Gateway api)
    {
        var (names, after) = (new VolunteerNames(), (string?)null);
        for (var page = 0; page < MostPages; page++)
        {
            if ((await api.AssignmentsOf(organisationId, null, after, limit: 100)).Value is not { } list)
                break;

            foreach (var one in list.Items.Where(one => !names.known.TryGetValue(one.VolunteerId, out var before) || before.Status is not "active"))
                names.known[one.VolunteerId] = one;
            if ((after = list.Next) is null)
                break;
        }

        return names;
    }

    /// <summary>The name; who has no assignment in the organisation is not named.</summary>
    public string Name(Guid volunteerId) => known.TryGetValue(volunteerId, out var one) ? one.VolunteerName : Wording.T("Rosters.Somebody");

    public string? Phone(Guid volunteerId) => known.TryGetValue(volunteerId, out var one) ? one.VolunteerPhone : null;
}
