using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Organisations;

/// <summary>What an organisation may be, and the colour of where it stands.</summary>
public static class Kinds
{
    private static readonly string[] Codes = ["voluntaryOrganisation", "frivilligsentral", "municipality", "stateBody", "competenceCentre"];
    private static readonly string[] LevelCodes = ["local", "regional", "national"];
    private static readonly string[] CapabilityCodes =
        ["dementia", "endOfLife", "grief", "mentalHealth", "substanceUse", "intellectualDisability", "hearingAndVision", "childrenAndYouth", "refugees", "sami"];
    private static readonly string[] OwnerCodes = ["municipality", "organisation", "mixed"];

    public static IReadOnlyList<(string Value, string Text)> Choices => [.. Codes.Select(c => (c, Wording.Term("Organisations.Kind", c)))];

    /// <summary>Where in a large organisation a body may stand, the lowest first.</summary>
    public static IReadOnlyList<(string Value, string Text)> Levels => [.. LevelCodes.Select(c => (c, Wording.Term("Organisations.Level", c)))];

    /// <summary>Who may own a frivilligsentral.</summary>
    public static IReadOnlyList<(string Value, string Text)> Owners => [.. OwnerCodes.Select(c => (c, Wording.Term("Organisations.Owner", c)))];

    /// <summary>True for those below which a branch may be a place of work, such as a nursing home.</summary>
    public static bool MayHaveUnits(string kind) => kind is "municipality" or "stateBody";

    /// <summary>What an organisation may say to be specialised in (row 72).</summary>
    public static IReadOnlyList<(string Value, string Text)> Capabilities => [.. CapabilityCodes.Select(c => (c, Wording.Term("Organisations.Capability", c)))];

    /// <summary>True for national bodies, which may judge what others say to be specialised in (row 72).</summary>
    public static bool Judges(Api.Organisation organisation) =>
        organisation is { Status: "verified", ParentId: null, Kind: "competenceCentre" or "stateBody", Administered: true };

    /// <summary>True for those that ask others before they publish an activity of their own: municipalities, their units and centres (row 130).</summary>
    public static bool AsksOthers(Api.Organisation organisation) =>
        organisation is { Kind: "municipality" or "unit" } or { Kind: "frivilligsentral", Owner: "municipality" };

    /// <summary>True for those that have units where volunteers and staff work side by side.</summary>
    public static bool HasUnits(string kind) => kind is "municipality" or "stateBody" or "competenceCentre";

    /// <summary>What the registers say of an organisation, in words.</summary>
    public static string Register(Api.Organisation o)
    {
        var state = Wording.Term("Organisations.RegisterState", o.RegisterState);
        var name = o.RegisterName is { Length: > 0 } known && !string.Equals(known, o.Name, StringComparison.OrdinalIgnoreCase) ? $"{state} {Wording.T("Organisations.RegisteredAs", known)}" : state;
        return o.Voluntary is true ? $"{name} {Wording.T("Organisations.InVoluntaryRegister")}" : name;
    }

    public static string Color(string status) => status switch
    {
        "verified" => "success",
        "refused" => "danger",
        _ => "warning",
    };
}
