using System.Collections.Frozen;
using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>
/// A national type of opportunity with the rules it brings by default (rows 14, 15 and 136). No single age holds for volunteering:
/// the ages here are customs of large organisations and each organisation may set its own.
/// </summary>
/// <param name="Pair">True for one volunteer with one person, where close relatives and the own household do not count (row 141).</param>
public sealed record OpportunityType(
    string Code, int MinimumAge, bool Pair, IReadOnlyList<Arena> Arenas, IReadOnlyList<Requirement> Requirements, IReadOnlyList<string> Interests)
{
    public const string IntroductionCourse = "introduction";

    private static readonly Requirement Declaration = new(RequirementKinds.Declaration);
    private static readonly Requirement Introduction = new(RequirementKinds.Course, IntroductionCourse);
    private static readonly Requirement Talk = new(RequirementKinds.Suitability);

    public string Name => Texts.Named($"Type_{Code}");

    public string Description => Texts.Named($"About_{Code}");

    /// <summary>Who is near, what is needed and what holds for those under 18.</summary>
    public TypeSafety Safety => TypeSafety.Of(Code);

    public static readonly FrozenDictionary<string, OpportunityType> All = new OpportunityType[]
    {
        new("visitingFriend", 18, true, [Arena.NursingHome, Arena.Home, Arena.HomeDweller], [Declaration, Introduction, Talk], ["conversation", "reading", "games"]),
        new("activityFriend", 18, true, [Arena.HomeDweller, Arena.Home, Arena.Institution], [Declaration, Introduction, Talk], ["walking", "outdoors", "culture"]),
        new("walkingGroup", 15, false, [Arena.LocalCommunity, Arena.NursingHome], [], ["walking", "outdoors"]),
        new("mealFellowship", 15, false, [Arena.LocalCommunity, Arena.Institution, Arena.NursingHome], [], ["cooking", "conversation"]),
        new("culture", 15, false, [Arena.NursingHome, Arena.Institution, Arena.LocalCommunity], [], ["music", "culture", "reading"]),
        new("vigil", 25, true, [Arena.NursingHome, Arena.Hospital, Arena.Home], [Declaration, Introduction, new(RequirementKinds.Course, "vigil"), Talk], ["conversation", "faith"]),
        new("peerSupport", 18, true, [Arena.Hospital, Arena.Institution, Arena.LocalCommunity], [Declaration, new(RequirementKinds.Course, "peer-support"), Talk], ["conversation"]),
        new("visitingDog", 18, false, [Arena.NursingHome, Arena.Institution], [Declaration, new(RequirementKinds.Course, "visiting-dog"), Talk], ["dogs", "animals"]),
        new("cyclingWithoutAge", 18, false, [Arena.NursingHome, Arena.HomeDweller], [Declaration, new(RequirementKinds.Course, "rickshaw-pilot")], ["cycling", "outdoors"]),
        new("refugeeGuide", 18, true, [Arena.LocalCommunity], [Declaration, Introduction, Talk], ["conversation", "languages"]),
        new("nightPatrol", 18, false, [Arena.LocalCommunity], [Introduction, Talk], ["youth", "outdoors"]),
        new("homeworkHelp", 16, false, [Arena.LocalCommunity], [Introduction, Talk], ["children", "youth", "languages"]),
        new("transport", 18, false, [Arena.HomeDweller, Arena.LocalCommunity], [Declaration], ["driving", "conversation"]),
        new("event", 13, false, [Arena.LocalCommunity], [], ["events"]),
        new("digitalHelp", 15, false, [Arena.LocalCommunity, Arena.NursingHome, Arena.HomeDweller], [], ["technology", "conversation"]),
        new("information", 15, false, [Arena.LocalCommunity], [], ["events", "conversation"]),
        new("substanceUseSupport", 20, false, [Arena.LocalCommunity, Arena.Institution], [Declaration, Introduction, Talk], ["conversation"]),
        new("languageCafe", 15, false, [Arena.LocalCommunity], [], ["languages", "conversation"]),
        new("gardening", 13, false, [Arena.NursingHome, Arena.Institution, Arena.LocalCommunity], [], ["gardening", "outdoors"]),
    }.ToFrozenDictionary(t => t.Code);

    /// <summary>All types in the order they are shown.</summary>
    public static IEnumerable<OpportunityType> InOrder => All.Values.OrderBy(t => t.Name, StringComparer.CurrentCulture);
}

/// <summary>The words of <see cref="Requirement.Kind"/>.</summary>
public static class RequirementKinds
{
    public const string Declaration = "declaration";
    public const string Course = "course";
    public const string Suitability = "suitability";
    public const string PoliceCertificate = "policeCertificate";
}
