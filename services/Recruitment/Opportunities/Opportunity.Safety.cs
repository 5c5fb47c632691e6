using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Who is near, what is needed and what holds for those under 18: the type's own, or more (rows 14, 15 and 135).</summary>
public sealed partial class Opportunity
{
    public const int OnDutyMaxLength = 200;

    public Supervision Supervision { get; private set; } = Supervision.LeaderReachable;

    /// <summary>Who of the staff is on duty and how to reach them; null where nobody needs to be.</summary>
    public string? OnDuty { get; private set; }

    public IReadOnlyList<Equipment> Equipment { get; private set; } = [];

    public MinorsRule Minors { get; private set; } = new(true, new(21, 0), false, GuardianScope.ThisOpportunity);

    /// <summary>True when somebody under 18 may say yes to it.</summary>
    public bool TakesMinors => MinimumAge < MinorsRule.AdultAge;

    /// <summary>Why one of that age may not be in it: alone with somebody, or at night; null for adults and where nothing stands against it.</summary>
    public Refusal? WhyNotAt(int age)
    {
        if (age >= MinorsRule.AdultAge)
            return null;
        if (IsPair && !Minors.OneToOne)
            return new("minors-one-to-one", Texts.MinorsOneToOne);

        return Slots.Count > 0 && !Slots.Any(Minors.Allows) ? new("minors-at-night", Texts.Fill(Texts.MinorsAtNight, Minors.NotAfter!.Value)) : null;
    }

    /// <summary>What to mind with one of that age, in words: that only some of the times are for them.</summary>
    public IReadOnlyList<string> MindsAt(int age) => age < MinorsRule.AdultAge && Minors.NotAfter is { } hour && (Slots.Count == 0 || !Slots.All(Minors.Allows))
        ? [Texts.Fill(Texts.MinorsNotAfter, hour)]
        : [];

    /// <summary>True when a named adult must be along with one of that age; staff on duty are adults enough.</summary>
    public bool NeedsAdultAt(int age) => age < MinorsRule.AdultAge && Minors.WithAdult && Supervision is not Supervision.StaffOnDuty;

    /// <summary>Who is near, what is needed and what holds for those under 18, in sentences for those who are visited.</summary>
    public IReadOnlyList<string> SafetySentences() => Sentences(Supervision, Equipment, TakesMinors ? Minors : null);

    /// <summary>The same of a type.</summary>
    public static IReadOnlyList<string> SafetySentences(OpportunityType type) =>
        Sentences(type.Safety.Supervision, type.Safety.Equipment, type.MinimumAge < MinorsRule.AdultAge ? type.Safety.Minors : null);

    /// <summary>Writes what is said of safety, or takes it from the type; refused where it would be less.</summary>
    private Refusal? Secure(OpportunityDetails details)
    {
        var safety = TypeSafety.Of(Type);
        var supervision = details.Supervision ?? safety.Supervision;
        var equipment = details.Equipment is { } said ? said.Select(e => e.Recognised()).Distinct().ToList() : safety.Equipment;
        var minors = details.Minors ?? safety.Minors;
        if (safety.WhyLaxer(supervision, equipment, minors) is { } refusal)
            return refusal;

        (Supervision, Equipment, Minors) = (supervision, equipment, minors);
        OnDuty = string.IsNullOrWhiteSpace(details.OnDuty) ? null : details.OnDuty.Trim();
        return null;
    }

    /// <summary>The lowest age where nobody said one: the type's, and an adult's where nobody under 18 may be, alone with somebody or at night.</summary>
    private static int LowestAge(OpportunityType type, OpportunityDetails details)
    {
        var minors = details.Minors ?? type.Safety.Minors;
        var alone = details.ScheduleKind is ScheduleKind.Pair || type.Pair;
        return (alone && !minors.OneToOne) || (details.Slots is { Count: > 0 } slots && !slots.Any(minors.Allows))
            ? Math.Max(type.MinimumAge, MinorsRule.AdultAge)
            : type.MinimumAge;
    }

    private static List<string> Sentences(Supervision supervision, IReadOnlyList<Equipment> equipment, MinorsRule? minors) =>
    [
        Texts.Named($"Supervision_{supervision}"),
        .. equipment.GroupBy(e => e.ProvidedBy).OrderBy(g => g.Key).SelectMany(g => g.Select(e => Texts.Fill(Texts.Named($"EquipmentBy_{g.Key}"), e.Text))),
        .. minors is { NotAfter: { } hour } ? [Texts.Fill(Texts.MinorsNotAfter, hour)] : Array.Empty<string>(),
        .. minors is { WithAdult: true } ? [Texts.MinorsWithAdult] : Array.Empty<string>(),
        .. minors is { OneToOne: false } ? [Texts.MinorsNotAlone] : Array.Empty<string>(),
    ];
}
