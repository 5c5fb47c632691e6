using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>
/// How a volunteer and an opportunity fit: the score and what it rests on, the same from either side. This is what a score
/// means, written to be read; the index gives the same scores in another way, and a test holds the two against each other.
/// </summary>
public sealed record Fit(
    int Score, int Metres, FitParts Parts, IReadOnlyList<string> SharedInterests, IReadOnlyList<string> SharedSkills,
    IReadOnlyList<WeeklySlot> SlotsThatFit, bool IsNew)
{
    public double Km => Metres / 1000.0;

    /// <summary>
    /// How they fit on a day, or null when a hard filter shuts it out: over, too far, too old for the volunteer's age, no common
    /// language, no common time, something needed at once that is not held, or something between the two.
    /// </summary>
    public static Fit? Of(OpportunityFacts facts, Standing standing, Seeker seeker, Points points, DateOnly today)
    {
        var (volunteer, bond) = (seeker.Profile, seeker.Bonds.GetValueOrDefault(facts.OrganisationId, Bond.None));
        var place = Places.Find(facts.PostalCode, facts.MunicipalityNumber);
        if (facts.LastDay < today || bond.Blocked || place == Places.None || seeker.Home == Places.None)
            return null;

        var metres = Places.Metres(seeker.Home, place);
        if (metres > seeker.RadiusKm * 1000
            || !Share(facts.Languages, volunteer.Languages)
            || (Gates.Needs(facts, today) & ~(seeker.Has | Gates.Held(bond.Held ?? []))) != 0)
        {
            return null;
        }

        var when = Filled(facts.Slots, volunteer.Availability, points);
        if (when is null)
            return null;

        var parts = new FitParts(
            points.Interests(Codes.Interests.Of(facts.Interests), Codes.Interests.Of(volunteer.Interests), facts.ScheduleKind == "pair"),
            points.Skills(Codes.Skills.Of(facts.Skills), Codes.Skills.Of(volunteer.Skills)), points.Distance(metres, seeker.RadiusKm), when.Value,
            points.Standing(
                today.DayNumber - OsloTime.DateOf(standing.PublishedAt).DayNumber, facts.StartsOn?.DayNumber - today.DayNumber, standing.OrganisationStarts),
            bond.Earlier ? points.Continuity : 0);
        return new(
            parts.Sum, metres, parts, [.. facts.Interests.Intersect(volunteer.Interests).Where(i => !Codes.NeverScored.Contains(i))],
            [.. facts.Skills.Intersect(volunteer.Skills)], [.. facts.Slots.Where(slot => IsWhole(slot, volunteer.Availability))],
            FitReasons.IsNew(standing.PublishedAt, today));
    }

    /// <summary>The points for the span best filled; null when nothing fits, and half when either side has not said.</summary>
    private static int? Filled(IReadOnlyList<WeeklySlot> slots, IReadOnlyList<WeeklySlot> availability, Points points)
    {
        if (slots.Count == 0 || availability.Count == 0)
            return points.Span(0, 0);
        if (!Week.Of(slots).Overlaps(Week.Of(availability)))
            return null;

        var free = availability.SelectMany(a => Week.Spans([a]).SelectMany(s => Enumerable.Range(s.From, s.Hours).Select(h => (s.Day, Hour: h)))).ToHashSet();
        return Week.Spans(slots).Max(s => points.Span(s.Hours, Enumerable.Range(s.From, s.Hours).Count(h => free.Contains((s.Day, h)))));
    }

    private static bool IsWhole(WeeklySlot slot, IReadOnlyList<WeeklySlot> availability) =>
        availability.Any(a => a.Day == slot.Day && a.From <= slot.From && a.To >= slot.To);

    private static bool Share(IReadOnlyList<string> asked, IReadOnlyList<string> offered) =>
        asked.Count == 0 || offered.Count == 0 || (Codes.Languages.Of(asked) & Codes.Languages.Of(offered)) != 0;
}

/// <summary>What each part of a score gave, in points. There is no part for sex, origin, faith or health.</summary>
public sealed record FitParts(int Interests, int Skills, int Distance, int When, int Standing, int Continuity)
{
    public int Sum => Interests + Skills + Distance + When + Standing + Continuity;
}
