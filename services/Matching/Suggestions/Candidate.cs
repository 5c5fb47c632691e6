using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>
/// An opportunity that passed every hard filter for a volunteer, with its score and what the score rests on. What was left
/// unsaid on either side neither shuts out nor counts fully.
/// </summary>
public sealed record Candidate(
    Listing Listing, double Km, double Score, IReadOnlyList<string> SharedInterests, IReadOnlyList<WeeklySlot> SlotsThatFit, bool IsNew)
{
    /// <summary>Interests that would tell of a person's faith, views or health; they neither lift nor lower anybody.</summary>
    public static readonly IReadOnlyList<string> NeverScored = ["faith", "religion", "politics", "health"];

    private const double Unsaid = 0.5;
    private const double HalfLifeDays = 14;
    private const int NewDays = 7;

    /// <summary>
    /// The opportunity as a candidate, or null when a hard filter shuts it out: over, too old for the volunteer's age, no
    /// common language, no common time.
    /// </summary>
    public static Candidate? Of(Listing listing, double km, VolunteerProfile volunteer, MatchWeights weights, DateOnly today)
    {
        var facts = listing.Facts;
        if (!listing.IsCurrent(today) || facts.MinimumAge > volunteer.AgeAtLeast || !Share(facts.Languages, volunteer.Languages))
            return null;

        var fit = SlotFit(facts.Slots, volunteer.Availability);
        if (fit == 0)
            return null;

        var (asked, offered) = (facts.Interests.Except(NeverScored).ToList(), volunteer.Interests.Except(NeverScored).ToList());
        var shared = asked.Intersect(offered).ToList();
        var interests = asked.Count == 0 || offered.Count == 0 ? Unsaid : (double)shared.Count / Math.Min(asked.Count, offered.Count);
        var near = volunteer.RadiusKm <= 0 ? 1 : 1 - Math.Min(1, km / volunteer.RadiusKm);
        // Whole days, so that the order holds while somebody leafs through the pages.
        var days = Math.Max(0, today.DayNumber - OsloTime.DateOf(listing.PublishedAt).DayNumber);
        var score = weights.Interests * interests + weights.Distance * near + weights.SlotFit * fit
            + weights.Freshness * Math.Pow(2, -days / HalfLifeDays);
        var fits = facts.Slots.Where(s => Covered(s, volunteer.Availability) >= 1).ToList();
        return new(listing, km, 100 * score / weights.Sum, shared, fits, days < NewDays);
    }

    /// <summary>The greatest share of a slot that the volunteer can fill: 0 for none, half when either side has not said.</summary>
    public static double SlotFit(IReadOnlyList<WeeklySlot> slots, IReadOnlyList<WeeklySlot> availability) =>
        slots.Count == 0 || availability.Count == 0 ? Unsaid : slots.Max(s => Covered(s, availability));

    private static double Covered(WeeklySlot slot, IReadOnlyList<WeeklySlot> availability)
    {
        var length = (slot.To - slot.From).TotalMinutes;
        var common = availability.Where(a => a.Day == slot.Day).Select(a => Overlap(a, slot)).DefaultIfEmpty(0).Max();
        return length <= 0 ? 0 : common / length;
    }

    private static double Overlap(WeeklySlot a, WeeklySlot b)
    {
        var from = a.From > b.From ? a.From : b.From;
        var to = a.To < b.To ? a.To : b.To;
        return from < to ? (to - from).TotalMinutes : 0;
    }

    private static bool Share(IReadOnlyList<string> asked, IReadOnlyList<string> offered) =>
        asked.Count == 0 || offered.Count == 0 || asked.Intersect(offered).Any();
}
