using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>
/// The names of an organisation's volunteers, for rosters know nobody's name: in full from their assignments, and the first name of those who
/// only signed up for a shift.
/// </summary>
public sealed class VolunteerNames
{
    private const int MostPages = 10;
    private const int AtOnce = 100;
    private readonly Dictionary<Guid, GivenAssignment> known = [];
    private readonly Dictionary<Guid, FirstName> guests = [];

    /// <summary>Those who can be asked: everybody with an assignment that runs, by name.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices => [.. known.Values
        .Where(a => a.Status is "active").OrderBy(a => a.VolunteerName, StringComparer.CurrentCulture).Select(a => (a.VolunteerId.ToString(), a.VolunteerName))];

    /// <summary>Everybody with an assignment, and those of <paramref name="others"/> whom the organisation may know without one.</summary>
    public static async Task<VolunteerNames> Of(Guid organisationId, Gateway api, params IEnumerable<Guid> others)
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

        foreach (var some in others.Distinct().Where(id => !names.known.ContainsKey(id)).Chunk(AtOnce))
        {
            foreach (var guest in (await api.FirstNamesOf(organisationId, some)).Value?.Items ?? [])
                names.guests[guest.Id] = guest;
        }

        return names;
    }

    /// <summary>The name; whom the organisation may not know is not named.</summary>
    public string Name(Guid volunteerId) => known.TryGetValue(volunteerId, out var one) ? one.VolunteerName
        : guests.TryGetValue(volunteerId, out var guest) ? guest.Name
        : Wording.T("Rosters.Somebody");

    public string? Phone(Guid volunteerId) => known.TryGetValue(volunteerId, out var one) ? one.VolunteerPhone : guests.GetValueOrDefault(volunteerId)?.Phone;
}
