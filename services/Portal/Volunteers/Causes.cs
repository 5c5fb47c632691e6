using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Volunteers;

/// <summary>Why a volunteer may leave, as they would say it (row 147).</summary>
public static class Causes
{
    private static readonly string[] Codes =
        ["completed", "moved", "littleTime", "otherPlans", "wrongMatch", "demandsTooHigh", "notWelcome", "littleContact", "organisationEnded", "other"];

    public static IReadOnlyList<(string Value, string Text)> All => [.. Codes.Select(c => (c, Wording.Term("Volunteers.Cause", c)))];
}
