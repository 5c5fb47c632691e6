using System.Collections.Frozen;
using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>
/// What holds where volunteers meet people (row 142): the same code list is used on activities, in these rules, in search and in reports.
/// </summary>
/// <param name="Requirements">What an opportunity there asks besides its type when nothing else is said; where people are cared for, a declaration of confidentiality (row 73).</param>
/// <param name="HealthAndCareService">True where municipal services under helse- og omsorgstjenesteloven are given, so that its § 5-4 can be the basis of a police
/// certificate; hospitals are under another act, and the local community is no service.</param>
public sealed record ArenaRule(Arena Arena, IReadOnlyList<Requirement> Requirements, bool HealthAndCareService)
{
    private static readonly Requirement Declaration = new(RequirementKinds.Declaration);

    public static readonly FrozenDictionary<Arena, ArenaRule> All = new ArenaRule[]
    {
        new(Arena.NursingHome, [Declaration], true),
        new(Arena.Institution, [Declaration], true),
        new(Arena.Hospital, [Declaration], false),
        new(Arena.Home, [Declaration], true),
        new(Arena.HomeDweller, [Declaration], true),
        new(Arena.LocalCommunity, [], false),
    }.ToFrozenDictionary(r => r.Arena);

    public string Name => Texts.Named($"Arena_{Arena}");

    /// <summary>The arena's rule; where none was said nothing is asked.</summary>
    public static ArenaRule Of(Arena arena) => All.GetValueOrDefault(arena) ?? new(arena, [], false);
}
