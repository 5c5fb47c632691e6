using FrivilligPlattform.Portal.Api;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.FollowUps;

/// <summary>How one may be in touch with a volunteer, and finding whom an agreement is with.</summary>
public static class Contacts
{
    private const int Pages = 20;

    public static readonly IReadOnlyList<string> Codes = ["meeting", "phone", "message"];

    public static IReadOnlyList<(string Value, string Text)> Choices => [.. Codes.Select(c => (c, Term("FollowUps.Contact", c)))];

    /// <summary>The agreement with that id among an organisation's; null when it is not there.</summary>
    public static async Task<GivenAssignment?> Find(Gateway api, Guid organisationId, Guid assignmentId)
    {
        string? after = null;
        for (var page = 0; page < Pages; page++)
        {
            var list = (await api.AssignmentsOf(organisationId, null, after, 100)).Value;
            if (list?.Items.FirstOrDefault(a => a.Id == assignmentId) is { } found)
                return found;

            after = list?.Next;
            if (after is null)
                return null;
        }

        return null;
    }
}
