using System.Collections.Concurrent;
using System.Text.Json;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>What is wrong with one more duty beside those somebody has.</summary>
public enum DutyBreach
{
    None,
    Overlap,
    TooLong,
    TooLittleRest,
    WeekFull,
    NightsInARow,
    NightBarred,
}

/// <summary>
/// One line of the table of limits: for a type of task, or all, and for an age, or all; from a date, with its source. None of
/// them is an act that covers unpaid work, so a coordinator may override them deliberately; ages never.
/// </summary>
public sealed record DutyLimit(
    string Type, int? UnderAge, DateOnly ValidFrom, double ConsecutiveHours, int BreakMinutes, double RestHours, double WeekHours,
    int NightsInARow, int MinimumAge, TimeOnly? BarredFrom, string Source, string Basis);

/// <summary>
/// The limits that hold for a type of task, an age and a day: of all lines that apply the strictest of each. Taking a duty away
/// never breaks them, and the order in which duties are added does not matter.
/// </summary>
public sealed record DutyLimits(
    int ConsecutiveMinutes, int BreakMinutes, int RestMinutes, int WeekMinutes, int NightsInARow, int MinimumAge, TimeOnly? BarredFrom)
{
    private const int MinutesInADay = 24 * 60;

    /// <summary>The whole table, for the page that shows it.</summary>
    public static readonly IReadOnlyList<DutyLimit> Table = Read();

    private static readonly ConcurrentDictionary<(string Type, int Age, DateOnly On), DutyLimits> Known = new();

    public static DutyLimits Of(string type, int age, DateOnly on) => Known.GetOrAdd((type, age, on), static key =>
    {
        var lines = Table
            .Where(l => (l.Type == "*" || l.Type == key.Type) && (l.UnderAge is null || key.Age < l.UnderAge) && l.ValidFrom <= key.On)
            .GroupBy(l => (l.Type, l.UnderAge)).Select(g => g.MaxBy(l => l.ValidFrom)!)
            .ToList();
        if (lines.Count == 0)
            lines = [.. Table.Where(l => l.Type == "*" && l.UnderAge is null)];
        // The least age is that of the task, not of the line for the young.
        var tasks = lines.Where(l => l.UnderAge is null);
        return new(
            (int)(60 * lines.Min(l => l.ConsecutiveHours)), lines.Max(l => l.BreakMinutes), (int)(60 * lines.Max(l => l.RestHours)),
            (int)(60 * lines.Min(l => l.WeekHours)), lines.Min(l => l.NightsInARow), tasks.Max(l => l.MinimumAge), lines.Min(l => l.BarredFrom));
    });

    /// <summary>True when any of it lies in the hours, from then until 6, in which the young are never on a shift.</summary>
    public bool Bars(Duty duty) => BarredFrom is { } from && duty.Touches(from);

    /// <summary>What one more duty would break beside those held, looking only at what it touches.</summary>
    public DutyBreach Check(IReadOnlyList<Duty> held, Duty wanted)
    {
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i].Overlaps(wanted))
                return DutyBreach.Overlap;
        }

        if (Bars(wanted))
            return DutyBreach.NightBarred;
        if (Chain(held, wanted, BreakMinutes) > ConsecutiveMinutes)
            return DutyBreach.TooLong;
        // Between one stretch of duties and the next lies the rest; so a stretch is at most what is left of a day.
        if (Chain(held, wanted, RestMinutes) > MinutesInADay - RestMinutes)
            return DutyBreach.TooLittleRest;

        var minutes = wanted.Minutes;
        for (var i = 0; i < held.Count; i++)
            minutes += held[i].Week == wanted.Week ? held[i].Minutes : 0;
        if (minutes > WeekMinutes)
            return DutyBreach.WeekFull;

        return wanted.Night > 0 && Nights(held, wanted.Night) > NightsInARow ? DutyBreach.NightsInARow : DutyBreach.None;
    }

    /// <summary>Minutes from the first start to the last end of the duties that hang together with one, with less than a gap between.</summary>
    private static double Chain(IReadOnlyList<Duty> held, Duty wanted, int gapMinutes)
    {
        var gap = TimeSpan.FromMinutes(gapMinutes);
        var (from, to) = (wanted.From, wanted.To);
        for (var grew = true; grew;)
        {
            grew = false;
            for (var i = 0; i < held.Count; i++)
            {
                var duty = held[i];
                if (duty.From - to >= gap || from - duty.To >= gap || (duty.From >= from && duty.To <= to))
                    continue;

                (from, to) = (duty.From < from ? duty.From : from, duty.To > to ? duty.To : to);
                grew = true;
            }
        }

        return (to - from).TotalMinutes;
    }

    private static int Nights(IReadOnlyList<Duty> held, int night)
    {
        var count = 1;
        for (var before = night - 1; Has(before); before--)
            count++;
        for (var after = night + 1; Has(after); after++)
            count++;
        return count;

        bool Has(int wanted)
        {
            for (var i = 0; i < held.Count; i++)
            {
                if (held[i].Night == wanted)
                    return true;
            }

            return false;
        }
    }

    private static List<DutyLimit> Read()
    {
        using var file = typeof(DutyLimits).Assembly.GetManifestResourceStream("DutyLimits.json")
            ?? throw new InvalidOperationException("The table of limits is not embedded.");
        return JsonSerializer.Deserialize<List<DutyLimit>>(file, JsonSerializerOptions.Web)!;
    }
}
