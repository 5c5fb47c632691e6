using System.Globalization;
using FrivilligPlattform.Matching.Index;

namespace FrivilligPlattform.Matching.Search;

/// <summary>Counts for each filter over what all the other filters let through.</summary>
internal sealed class FilterCounts
{
    private const int Codes = 256;
    private const int NoMunicipality = 10_000;
    private const int EveryDay = 0x7F;

    private static readonly string[] MunicipalityNames =
        [.. Enumerable.Range(0, NoMunicipality + 1).Select(n => n.ToString("0000", CultureInfo.InvariantCulture))];
    private static readonly string[] DayNames = [.. Enumerable.Range(0, 8).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private readonly Catalogue catalogue;
    private readonly bool[]? types;
    private readonly bool[]? arenas;
    private readonly bool[]? municipalities;
    private readonly int days;
    private readonly int[] byType = new int[Codes];
    private readonly int[] byArena = new int[Codes];
    private readonly int[] byMunicipality = new int[NoMunicipality + 1];
    private readonly int[] byDays = new int[EveryDay + 1];

    public FilterCounts(Catalogue catalogue, SearchQuery query)
    {
        this.catalogue = catalogue;
        types = Chosen(Codes, query.Types.Select(catalogue.Types.Find));
        arenas = Chosen(Codes, query.Arenas.Select(catalogue.Arenas.Find));
        municipalities = Chosen(NoMunicipality + 1, query.Municipalities.Select(Listing.MunicipalityOf));
        days = query.Days.Where(d => d is >= 1 and <= 7).Aggregate(0, (bits, day) => bits | 1 << day - 1);
        AllDays = query.Days.Count == 0;
    }

    private bool AllDays { get; }

    /// <summary>Counts the row wherever all the other filters let it through; returns whether all do.</summary>
    public bool Add(ulong shape)
    {
        var (type, arena, municipality, on) =
            (Listing.TypeNumber(shape), Listing.ArenaNumber(shape), Listing.MunicipalityNumber(shape), Listing.Days(shape));
        var ofType = types is null || types[type];
        var ofArena = arenas is null || arenas[arena];
        var inMunicipality = municipalities is null || municipalities[municipality];
        var onDay = AllDays || (on & days) != 0;
        if (inMunicipality && ofArena && onDay)
            byType[type]++;
        if (ofType && ofArena && onDay)
            byMunicipality[municipality]++;
        if (ofType && inMunicipality && onDay)
            byArena[arena]++;
        if (ofType && inMunicipality && ofArena)
            byDays[on]++;
        return ofType && ofArena && inMunicipality && onDay;
    }

    public SearchResult Result(IReadOnlyList<(Shown, int?)> items, SearchPosition? next, int total) => new(
        items, next, total, Named(byType, n => catalogue.Types[n]), Named(byMunicipality, n => MunicipalityNames[n]),
        Named(byArena, n => catalogue.Arenas[n]), Named(
            [.. Enumerable.Range(0, 8).Select(day => day == 0 ? 0 : Enumerable.Range(0, EveryDay + 1).Where(on => (on >> day - 1 & 1) != 0).Sum(on => byDays[on]))],
            n => DayNames[n]));

    private static Dictionary<string, int> Named(ReadOnlySpan<int> counts, Func<int, string> name)
    {
        var named = new Dictionary<string, int>();
        for (var at = counts.IndexOfAnyExcept(0); at >= 0;)
        {
            named[name(at)] = counts[at];
            var next = counts[(at + 1)..].IndexOfAnyExcept(0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return named;
    }

    /// <summary>Which numbers were chosen; null when nothing was, which lets all through. What nobody knows is none of them.</summary>
    private static bool[]? Chosen(int most, IEnumerable<int> numbers)
    {
        bool[]? chosen = null;
        foreach (var number in numbers)
        {
            chosen ??= new bool[most];
            if (number >= 0 && number < most)
                chosen[number] = true;
        }

        return chosen;
    }
}
