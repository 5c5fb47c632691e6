using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>A fit in words, in the reader's language; what counts most first.</summary>
public static class FitReasons
{
    private const int MostSlotsNamed = 2;
    private const int MostInterestsNamed = 3;
    private const int NewDays = 7;

    /// <summary>Why a volunteer is shown an opportunity.</summary>
    public static IReadOnlyList<string> Reasons(this Fit fit, OpportunityFacts facts, Seeker seeker, DateOnly today)
    {
        var reasons = new List<string> { Texts.Away(fit.Km) };
        reasons.AddRange(fit.SlotsThatFit.Take(MostSlotsNamed).Select(Texts.SlotFits));
        if (fit.SharedInterests.Count > 0)
            reasons.Add(Texts.InterestsShared([.. fit.SharedInterests.Take(MostInterestsNamed)]));
        if (fit.SharedSkills.Count > 0)
            reasons.Add(Texts.SkillsAsked([.. fit.SharedSkills.Take(MostInterestsNamed)]));
        if (seeker.Bonds.TryGetValue(facts.OrganisationId, out var bond) && bond.Earlier)
            reasons.Add(Texts.BeenHereBefore);
        if (facts.StartsOn?.DayNumber - today.DayNumber is >= 0 and < Points.Fortnight)
            reasons.Add(Texts.StartsSoon(facts.StartsOn!.Value));
        if (fit.IsNew)
            reasons.Add(Texts.NewThisWeek);
        return reasons;
    }

    /// <summary>Why a coordinator is shown a volunteer; nothing by which the volunteer could be known.</summary>
    public static IReadOnlyList<string> ReasonsForCoordinator(this Fit fit, Bond bond)
    {
        var reasons = new List<string> { Texts.Away(Math.Ceiling(fit.Km)) };
        reasons.AddRange(fit.SlotsThatFit.Take(MostSlotsNamed).Select(Texts.SlotFitsVolunteer));
        if (fit.SharedInterests.Count > 0)
            reasons.Add(Texts.InterestsOfVolunteer([.. fit.SharedInterests.Take(MostInterestsNamed)]));
        if (fit.SharedSkills.Count > 0)
            reasons.Add(Texts.SkillsOfVolunteer([.. fit.SharedSkills.Take(MostInterestsNamed)]));
        if (bond.Earlier)
            reasons.Add(Texts.VolunteerBeenHereBefore);
        return reasons;
    }

    /// <summary>True for what was published within a week.</summary>
    public static bool IsNew(DateTime publishedAt, DateOnly today) => today.DayNumber - OsloTime.DateOf(publishedAt).DayNumber < NewDays;
}
