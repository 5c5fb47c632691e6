using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.RoleSheets;

/// <summary>
/// What a volunteer does and does not do, told to patients, relatives and others who are visited, in short sentences (row 138). That volunteers give no
/// health care is the same for all (rows 60 to 62).
/// </summary>
/// <param name="Does">What the volunteer does.</param>
/// <param name="DoesNot">What the volunteer never does.</param>
/// <param name="Promises">What the volunteer has promised.</param>
/// <param name="Safety">Who is near, what is brought along and what holds for volunteers under 18.</param>
/// <param name="YouMay">What the reader may always do.</param>
public sealed record RoleSheet(string Title, IReadOnlyList<string> Does, IReadOnlyList<string> DoesNot, IReadOnlyList<string> Promises, IReadOnlyList<string> Safety, IReadOnlyList<string> YouMay)
{
    /// <summary>The sheet of a type, in the user's language.</summary>
    public static RoleSheet Of(OpportunityType type, bool declaration, IReadOnlyList<string>? safety = null) => new(
        type.Name,
        Sentences($"Role_{type.Code}"),
        Sentences("RoleDoesNot"),
        [.. Sentences("RolePromises"), .. declaration ? Sentences("RoleConfidential") : []],
        safety ?? Opportunity.SafetySentences(type),
        Sentences("RoleYouMay"));

    private static string[] Sentences(string key) => Texts.Named(key).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
