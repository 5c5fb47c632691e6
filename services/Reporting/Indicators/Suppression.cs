namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>Figures as somebody may see them; what is hidden is null and named in <paramref name="Suppressed"/>.</summary>
public sealed record ShownFigures(
    int? ActiveVolunteers, double? Hours, int? Interests, int? Answered, double? MedianHoursToAnswer,
    IReadOnlyList<ShownMonth> Months, IReadOnlyList<SourceCount> Sources, IReadOnlyList<string> Suppressed, int? OrganisedVolunteers,
    int? IndependentVolunteers, IReadOnlyList<ShownArena> Arenas);

/// <summary>One arena; what is hidden is null. The public never sees people by arena: few in a place say who is cared for (section 12).</summary>
public sealed record ShownArena(string Arena, int OpenOpportunities, int? ActiveVolunteers);

/// <summary>One month; what is hidden is null.</summary>
public sealed record ShownMonth(string Month, double? Hours, int? ActiveVolunteers, int? Interests);

/// <summary>
/// Hides counts that say something about few people (section 12). Zero says nothing about anybody and is shown. What rests on
/// a hidden count is hidden with it, and a sum is hidden when it would give away what was hidden below it.
/// Organisations, open opportunities and awards are public by themselves and are always shown.
/// </summary>
public static class Suppression
{
    /// <summary>The name under which the sources with few interests are counted together.</summary>
    public const string OtherSources = "other";

    private const string Unsaid = "unknown";

    public static ShownFigures Exact(this Figures figures) => new(
        figures.ActiveVolunteers, InHours(figures.Minutes), figures.Interests, figures.Answered, figures.MedianMinutesToAnswer / 60,
        [.. figures.Months.Select(m => new ShownMonth(m.Month, InHours(m.Minutes), m.ActiveVolunteers, m.Interests))],
        [.. figures.Sources.Select(Named).OrderByDescending(s => s.Interests).ThenBy(s => s.Source, StringComparer.Ordinal)], [],
        figures.OrganisedVolunteers, figures.IndependentVolunteers,
        [.. (figures.Arenas ?? []).Select(a => new ShownArena(a.Arena, a.OpenOpportunities, a.ActiveVolunteers))]);

    /// <param name="from">The first month of the period; months before it are shown beside the figures and not summed in them.</param>
    public static ShownFigures Public(this Figures figures, string from, int smallest)
    {
        bool Few(int count) => count > 0 && count < smallest;
        var summed = figures.Months.Where(m => string.CompareOrdinal(m.Month, from) >= 0).ToList();
        // A period of one month is its own month: there is nothing to subtract.
        var several = summed.Count > 1;
        var hideVolunteers = Few(figures.ActiveVolunteers);
        var hideHours = hideVolunteers
            || (several && GivesAway([.. summed.Where(m => Few(m.ActiveVolunteers) && m.Minutes > 0).Select(m => m.Minutes)], 0));
        var hideInterests = Few(figures.Interests)
            || (several && GivesAway([.. summed.Where(m => Few(m.Interests)).Select(m => (long)m.Interests)], smallest));
        var hideAnswered = Few(figures.Answered) || Few(figures.Interests - figures.Answered);
        var hideMedian = Few(figures.Answered);

        var suppressed = new List<string>();
        void Name(bool hidden, string field)
        {
            if (hidden)
                suppressed.Add(field);
        }

        Name(hideVolunteers, "activeVolunteers");
        // The two parts and the whole give each other away.
        var hideParts = Few(figures.OrganisedVolunteers) || Few(figures.IndependentVolunteers)
            || (hideVolunteers && figures.OrganisedVolunteers + figures.IndependentVolunteers > 0);
        Name(hideParts, "organisedVolunteers");
        Name(hideParts, "independentVolunteers");
        Name(hideHours, "hours");
        Name(hideInterests, "interests");
        Name(hideAnswered, "answered");
        Name(hideMedian, "medianHoursToAnswer");
        var months = figures.Months.Select(m => new ShownMonth(
            m.Month, Few(m.ActiveVolunteers) ? null : InHours(m.Minutes), Few(m.ActiveVolunteers) ? null : m.ActiveVolunteers,
            Few(m.Interests) ? null : m.Interests)).ToList();
        Name(months.Any(m => m.Hours is null || m.ActiveVolunteers is null || m.Interests is null), "months");

        var few = figures.Sources.Where(s => Few(s.Interests)).Sum(s => s.Interests);
        var sources = figures.Sources.Where(s => !Few(s.Interests)).Select(Named).OrderByDescending(s => s.Interests)
            .ThenBy(s => s.Source, StringComparer.Ordinal).ToList();
        // With the rest counted together too few, or the sum hidden, the sources would give it away.
        if (hideInterests)
            sources.Clear();
        else if (few >= smallest)
            sources.Add(new(OtherSources, few));
        Name(hideInterests || Few(few), "sources");

        return new(
            hideVolunteers ? null : figures.ActiveVolunteers, hideHours ? null : InHours(figures.Minutes),
            hideInterests ? null : figures.Interests, hideAnswered ? null : figures.Answered,
            hideMedian ? null : figures.MedianMinutesToAnswer / 60, months, sources, suppressed,
            hideParts ? null : figures.OrganisedVolunteers, hideParts ? null : figures.IndependentVolunteers,
            [.. (figures.Arenas ?? []).Where(a => a.OpenOpportunities > 0).Select(a => new ShownArena(a.Arena, a.OpenOpportunities, null))]);
    }

    /// <summary>True when the sum minus what is shown leaves one hidden part alone, or several that together are too few.</summary>
    private static bool GivesAway(IReadOnlyList<long> hidden, int smallest) =>
        hidden.Count == 1 || (hidden.Count > 1 && hidden.Sum() < smallest);

    private static SourceCount Named(SourceCount source) => source.Source.Length == 0 ? source with { Source = Unsaid } : source;

    private static double InHours(long minutes) => Math.Round(minutes / 60.0, 2);
}
