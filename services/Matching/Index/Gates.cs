using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Volunteers;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// What must be true of a volunteer, as bits: the ages reached, and what must be held because there is no time left to get it.
/// A volunteer may be asked who has all the bits an opportunity needs.
/// </summary>
public static class Gates
{
    private const int ClearanceShift = 8;
    private const int NobodyKnown = 7;

    // The ages a volunteer may be known to have reached, and last those that no volunteer is known to have.
    private static readonly int[] Ages = [13, 15, 16, 18, 20, 25];

    /// <summary>Nobody younger gets a police certificate (politiregisterloven § 40, criminal responsibility).</summary>
    private const int PoliceCertificateAge = 15;

    /// <summary>What an opportunity needs on a day.</summary>
    public static ulong Needs(OpportunityFacts facts, DateOnly today)
    {
        var age = facts.MinimumAge;
        var needs = 0UL;
        foreach (var requirement in facts.Requirements)
        {
            if (requirement.Kind == "policeCertificate")
                age = Math.Max(age, PoliceCertificateAge);
            if (!IsObtainable(requirement, facts, today))
                needs |= Bit(requirement) << ClearanceShift;
        }

        var band = Array.FindIndex(Ages, a => a >= age);
        return needs | (age <= 0 ? 0 : 1UL << (band < 0 ? NobodyKnown : band));
    }

    /// <summary>What a volunteer has.</summary>
    public static ulong Has(VolunteerProfile volunteer, ulong held)
    {
        var has = held;
        for (var band = 0; band < Ages.Length; band++)
            has |= volunteer.AgeAtLeast >= Ages[band] ? 1UL << band : 0;
        return has;
    }

    /// <summary>What is held, alone.</summary>
    public static ulong Held(IEnumerable<Requirement> held) => held.Aggregate(0UL, (bits, requirement) => bits | Bit(requirement) << ClearanceShift);

    /// <summary>True when there is time to get it: a police certificate takes about two weeks, a talk some days.</summary>
    private static bool IsObtainable(Requirement requirement, OpportunityFacts facts, DateOnly today)
    {
        if (facts.ScheduleKind != "oneOff" || facts.StartsOn is not { } start)
            return true;

        var days = requirement.Kind switch { "policeCertificate" => 14, "suitability" => 2, _ => 0 };
        return start.DayNumber - today.DayNumber >= days;
    }

    private static ulong Bit(Requirement requirement) =>
        Codes.Clearances.Of(requirement.CourseCode is { Length: > 0 } course ? $"{requirement.Kind}:{course}" : requirement.Kind);
}
