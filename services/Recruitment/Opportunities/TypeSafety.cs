using System.Collections.Frozen;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>
/// What a type brings to keep people safe (rows 14, 15 and 135): who is near, what is needed, and what holds for those under 18. An opportunity takes it
/// over when it says nothing; it may ask more and never less.
/// </summary>
/// <param name="Needed">Codes of the equipment that is there for safety and cannot be left out; the rest may be.</param>
public sealed record TypeSafety(Supervision Supervision, IReadOnlyList<Equipment> Equipment, IReadOnlyList<string> Needed, MinorsRule Minors)
{
    /// <summary>In a group: an adult along, home by nine in the evening, one consent of a guardian for all.</summary>
    private static readonly MinorsRule InGroup = new(true, new(21, 0), false, GuardianScope.Volunteering);

    /// <summary>Where grown-ups are expected: the same, and a guardian's yes to just this.</summary>
    private static readonly MinorsRule Careful = InGroup with { Guardian = GuardianScope.ThisOpportunity };

    private static readonly FrozenDictionary<string, TypeSafety> Table = new Dictionary<string, TypeSafety>
    {
        ["visitingFriend"] = new(Supervision.LeaderReachable, [], [], Careful),
        ["activityFriend"] = new(Supervision.LeaderReachable, [], [], Careful),
        ["walkingGroup"] = new(Supervision.LeaderReachable, [Ours("firstAidKit"), Own("walkingShoes")], ["firstAidKit"], InGroup),
        ["mealFellowship"] = new(Supervision.LeaderReachable, [There("apron")], [], InGroup),
        ["culture"] = new(Supervision.LeaderReachable, [], [], InGroup),
        ["vigil"] = new(Supervision.StaffOnDuty, [There("dutyPhone")], ["dutyPhone"], Careful),
        ["peerSupport"] = new(Supervision.LeaderReachable, [], [], Careful),
        ["visitingDog"] = new(Supervision.StaffOnDuty, [Own("approvedDog"), Own("leash")], ["approvedDog", "leash"], Careful),
        ["cyclingWithoutAge"] = new(Supervision.LeaderReachable, [Ours("rickshaw"), Ours("helmet"), Ours("blanket"), Own("mobilePhone")], ["rickshaw", "helmet"], Careful),
        ["refugeeGuide"] = new(Supervision.LeaderReachable, [], [], Careful),
        ["nightPatrol"] = new(Supervision.LeaderReachable, [Ours("reflectiveVest"), Ours("firstAidKit"), Own("mobilePhone")], ["reflectiveVest", "firstAidKit"], Careful),
        ["homeworkHelp"] = new(Supervision.LeaderReachable, [], [], InGroup),
        ["transport"] = new(Supervision.LeaderReachable, [Own("car"), Own("drivingLicence")], ["drivingLicence"], Careful),
        ["event"] = new(Supervision.LeaderReachable, [Ours("reflectiveVest")], [], InGroup),
        ["digitalHelp"] = new(Supervision.None, [], [], InGroup),
        ["information"] = new(Supervision.None, [], [], InGroup),
        ["substanceUseSupport"] = new(Supervision.LeaderReachable, [], [], Careful),
        ["languageCafe"] = new(Supervision.None, [], [], InGroup),
        ["gardening"] = new(Supervision.LeaderReachable, [There("gardenTools"), Ours("gloves")], [], InGroup),
    }.ToFrozenDictionary();

    /// <summary>The codes of all things the types know.</summary>
    public static readonly FrozenSet<string> Things = Table.Values.SelectMany(t => t.Equipment).Select(e => e.Code!).ToFrozenSet();

    public static TypeSafety Of(string type) => Table[type];

    /// <summary>Why an opportunity of the type cannot be so: it would ask less than the type; null when it does not.</summary>
    public Refusal? WhyLaxer(Supervision supervision, IReadOnlyList<Equipment> equipment, MinorsRule minors)
    {
        if (supervision < Supervision)
            return Laxer("supervision-too-little", Texts.Fill(Texts.SupervisionTooLittle, Texts.Named($"Supervision_{Supervision}")));
        if (Equipment.FirstOrDefault(e => Needed.Contains(e.Code!) && equipment.All(o => o.Code != e.Code)) is { } left)
            return Laxer("equipment-left-out", Texts.Fill(Texts.EquipmentLeftOut, left.Text));

        return minors.IsLaxerThan(Minors)
            ? Laxer("minors-too-lax", Texts.Fill(Texts.MinorsTooLax, string.Join(' ', Minors.Sentences())))
            : null;
    }

    private static Refusal Laxer(string code, string detail) => new(code, detail, StatusCodes.Status422UnprocessableEntity);

    private static Equipment Ours(string code) => new(EquipmentProvider.Organisation, code);

    private static Equipment There(string code) => new(EquipmentProvider.Place, code);

    private static Equipment Own(string code) => new(EquipmentProvider.Volunteer, code);
}
