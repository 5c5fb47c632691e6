using FrivilligPlattform.Norway;
using FrivilligPlattform.Reporting.Assignments;
using FrivilligPlattform.Reporting.Organisations;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>
/// What is counted, exactly (rules on statistics, section 12). A volunteer is active in a period when an assignment of
/// theirs ran in it, and is counted once; interests count in the month they were expressed; hours when approved, in the
/// month they were given; an opportunity is open when it was at the period's end. Those with an organisation and those without
/// one are counted apart (row 5), arenas by their code list (row 142); civic service is in no figure (row 152).
/// </summary>
public sealed record Figures(
    int ActiveVolunteers, long Minutes, int OpenOpportunities, int Interests, int Answered, double? MedianMinutesToAnswer,
    int Organisations, long GrantsAwardedOre, IReadOnlyList<MonthFigures> Months, IReadOnlyList<SourceCount> Sources, int OrganisedVolunteers = 0,
    int IndependentVolunteers = 0, IReadOnlyList<ArenaCount>? Arenas = null);

/// <summary>What there is in one arena: opportunities open at the period's end, and volunteers active in it.</summary>
public sealed record ArenaCount(string Arena, int OpenOpportunities, int ActiveVolunteers);

/// <summary>One month of <see cref="Figures"/>.</summary>
public sealed record MonthFigures(string Month, long Minutes, int ActiveVolunteers, int Interests);

/// <summary>How many interests came from one source (row 27).</summary>
public sealed record SourceCount(string Source, int Interests);

/// <summary>Counts, for a municipality or for the country.</summary>
public static class Counting
{
    /// <summary>The figures of a municipality, or of the country when it is null.</summary>
    public static async Task<Figures> CountAsync(this ReportingDb db, string? municipality, Period period, CancellationToken ct)
    {
        var civic = db.Opportunities.Where(o => o.CivicService).Select(o => o.Id);
        var hours = db.Hours.Where(h => (municipality == null || h.MunicipalityNumber == municipality) && !civic.Contains(h.OpportunityId));
        var allInterests = db.Interests.Where(i => municipality == null || i.MunicipalityNumber == municipality);
        var interests = allInterests.Where(i => i.Month.CompareTo(period.From) >= 0 && i.Month.CompareTo(period.To) <= 0);
        var (first, last) = (period.Months[0], period.Months[^1]);
        var minutesByMonth = await hours.Where(h => h.Month.CompareTo(first) >= 0 && h.Month.CompareTo(last) <= 0)
            .GroupBy(h => h.Month).Select(g => new { g.Key, Sum = g.Sum(h => (long)h.Minutes) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        var interestsByMonth = await allInterests.Where(i => i.Month.CompareTo(first) >= 0 && i.Month.CompareTo(last) <= 0)
            .GroupBy(i => i.Month).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var months = new List<MonthFigures>();
        foreach (var month in period.Months)
        {
            months.Add(new(
                month, minutesByMonth.GetValueOrDefault(month), await db.ActiveAsync(municipality, new(month, month), ct),
                interestsByMonth.GetValueOrDefault(month)));
        }

        var inPeriod = months.Where(m => string.CompareOrdinal(m.Month, period.From) >= 0).ToList();
        return new(
            await db.ActiveAsync(municipality, period, ct),
            inPeriod.Sum(m => m.Minutes),
            await db.OpenAsync(municipality, period, ct),
            inPeriod.Sum(m => m.Interests),
            await interests.CountAsync(i => i.MinutesToAnswer != null, ct),
            await MedianAsync(interests.Where(i => i.MinutesToAnswer != null).Select(i => i.MinutesToAnswer!.Value), ct),
            await db.Organisations.CountAsync(
                o => (municipality == null || o.MunicipalityNumber == municipality) && o.VerifiedAt != null
                    && Organisation.CountedKinds.Contains(o.Kind), ct),
            await db.Awards
                .Where(a => municipality == null || a.MunicipalityNumber == municipality)
                .Where(a => a.Month.CompareTo(period.From) >= 0 && a.Month.CompareTo(period.To) <= 0).SumAsync(a => a.AwardedOre, ct),
            months,
            await interests.GroupBy(i => i.Source ?? "")
                .Select(g => new SourceCount(g.Key, g.Count())).ToListAsync(ct),
            await db.ActiveAsync(municipality, period, ct, Participations.Organised),
            await db.ActiveAsync(municipality, period, ct, Participations.Independent),
            await db.ArenasAsync(municipality, period, ct));
    }

    /// <summary>In how many municipalities something was open at the period's end.</summary>
    public static Task<int> MunicipalitiesAsync(this ReportingDb db, Period period, CancellationToken ct) =>
        db.OpenAt(null, period).Select(o => o.MunicipalityNumber).Distinct().CountAsync(ct);

    private static Task<int> ActiveAsync(this ReportingDb db, string? municipality, Period period, CancellationToken ct, string? participation = null) =>
        db.RunningIn(municipality, period).Where(r => participation == null || r.Participation == participation)
            .Select(r => r.VolunteerToken).Distinct().CountAsync(ct);

    private static IQueryable<AssignmentRun> RunningIn(this ReportingDb db, string? municipality, Period period)
    {
        var (from, to) = (period.FirstDay, period.LastDay);
        return db.Assignments
            .Where(r => municipality == null || r.MunicipalityNumber == municipality)
            .Where(r => r.StartsOn <= to && (r.EndedOn == null || r.EndedOn >= from));
    }

    private static async Task<IReadOnlyList<ArenaCount>> ArenasAsync(this ReportingDb db, string? municipality, Period period, CancellationToken ct)
    {
        var open = await db.OpenAt(municipality, period).GroupBy(o => o.Arena).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var active = await db.RunningIn(municipality, period)
            .Join(db.Opportunities, r => r.OpportunityId, o => o.Id, (r, o) => new { o.Arena, r.VolunteerToken }).Distinct()
            .GroupBy(x => x.Arena).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. open.Keys.Union(active.Keys).Where(a => a.Length > 0).Order(StringComparer.Ordinal)
            .Select(a => new ArenaCount(a, open.GetValueOrDefault(a), active.GetValueOrDefault(a)))];
    }

    private static Task<int> OpenAsync(this ReportingDb db, string? municipality, Period period, CancellationToken ct) =>
        db.OpenAt(municipality, period).CountAsync(ct);

    private static IQueryable<Opportunities.Opportunity> OpenAt(this ReportingDb db, string? municipality, Period period)
    {
        var end = OsloTime.StartOf(period.LastDay.AddDays(1));
        return db.Opportunities.Where(o =>
            (municipality == null || o.MunicipalityNumber == municipality)
            && !o.CivicService && o.FactsAt != null && (o.PublishedAt ?? o.FactsAt) < end
            && (o.ClosedAt != null && o.ClosedAt >= o.FactsAt ? o.ClosedAt >= end : o.Open));
    }

    private static async Task<double?> MedianAsync(IQueryable<int> values, CancellationToken ct)
    {
        var count = await values.CountAsync(ct);
        if (count == 0)
            return null;

        var middle = await values.OrderBy(v => v).Skip((count - 1) / 2).Take(count % 2 == 0 ? 2 : 1).ToListAsync(ct);
        return middle.Average();
    }
}
