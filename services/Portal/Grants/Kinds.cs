using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Grants;

/// <summary>Words and colours of calls and applications.</summary>
public static class Kinds
{
    /// <summary>The kinds of organisations a call can be for.</summary>
    public static readonly IReadOnlyList<string> All = ["voluntaryOrganisation", "frivilligsentral", "municipality", "stateBody", "competenceCentre"];

    /// <summary>Who may apply, in words; a call that names nobody is for all.</summary>
    public static string WhoMayApply(IReadOnlyList<string> kinds) =>
        kinds.Count == 0 ? Wording.T("Grants.AllKinds") : string.Join(", ", kinds.Select(k => Wording.Term("Grants.Kind", k)));

    public static string Color(string status) => status switch
    {
        "open" or "awarded" => "success",
        "partlyAwarded" or "submitted" or "underAssessment" => "info",
        "draft" => "warning",
        _ => "neutral",
    };
}
