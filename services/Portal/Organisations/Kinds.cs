using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Organisations;

/// <summary>What an organisation may be, and the colour of where it stands.</summary>
public static class Kinds
{
    private static readonly string[] Codes = ["voluntaryOrganisation", "frivilligsentral", "municipality", "stateBody", "competenceCentre"];

    public static IReadOnlyList<(string Value, string Text)> Choices => [.. Codes.Select(c => (c, Wording.Term("Organisations.Kind", c)))];

    /// <summary>True for those that have units where volunteers and staff work side by side.</summary>
    public static bool HasUnits(string kind) => kind is "municipality" or "stateBody" or "competenceCentre";

    public static string Color(string status) => status switch
    {
        "verified" => "success",
        "refused" => "danger",
        _ => "warning",
    };
}
