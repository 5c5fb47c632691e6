using System.Numerics;
using System.Runtime.CompilerServices;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>
/// The weights as whole points, a million in all, with every part of the score worked out beforehand. Whole numbers add up the
/// same in any order, so whoever computes a score gets the same one.
/// </summary>
public sealed class Points
{
    public const int All = 1_000_000;

    /// <summary>Days within which an opening start is urgent, and after which freshness has halved.</summary>
    public const int Fortnight = 14;

    private const int Counted = 32;
    private const int FreshDays = 366;
    private const int FarthestKm = 500;

    private readonly int[] interests = new int[2 * Counted * Counted];
    private readonly int[] skills = new int[Counted * Counted];
    private readonly int[] spans = new int[Counted * Counted];
    private readonly int[] fresh = new int[FreshDays + 1];
    private readonly int[] urgent = new int[Fortnight];
    private readonly double[] perMetre = new double[FarthestKm + 1];
    private readonly int words;

    public Points(MatchWeights weights, int version)
    {
        (Weights, Version) = (weights, version);
        var scale = weights.Sum > 0 ? All / weights.Sum : 0;
        (MostInterests, MostSkills) = ((int)(weights.Interests * scale) + (int)(weights.Pairs * scale), (int)(weights.Skills * scale));
        (MostDistance, MostFit) = ((int)(weights.Distance * scale), (int)(weights.SlotFit * scale));
        (Continuity, words) = ((int)(weights.Continuity * scale), (int)(weights.Words * scale));
        Fairness = (int)(weights.Fairness * scale);
        var (wished, pairs) = ((int)(weights.Interests * scale), (int)(weights.Pairs * scale));
        for (var of = 0; of < Counted; of++)
        {
            for (var n = 0; n < Counted; n++)
            {
                // What was left unsaid on either side neither shuts out nor counts fully.
                var share = of == 0 ? 0.5 : Math.Min(1, n / (double)of);
                interests[of * Counted + n] = (int)(wished * share) + (int)(pairs * share);
                interests[(Counted + of) * Counted + n] = (int)(wished * share) + (int)(pairs * (of == 0 ? 0.5 : Math.Min(n, 3) / 3.0));
                skills[of * Counted + n] = (int)(MostSkills * share);
                spans[of * Counted + n] = (int)(MostFit * share);
            }
        }

        for (var days = 0; days <= FreshDays; days++)
            fresh[days] = (int)(weights.Freshness * scale * Math.Pow(2, -days / (double)Fortnight));
        for (var days = 0; days < Fortnight; days++)
            urgent[days] = (int)(weights.Urgency * scale * (Fortnight - days) / Fortnight);
        for (var km = 1; km <= FarthestKm; km++)
            perMetre[km] = MostDistance / (km * 1000.0);
    }

    public MatchWeights Weights { get; }

    /// <summary>Which stored set of weights this is; 0 for those of the settings.</summary>
    public int Version { get; }

    /// <summary>The most that interests can give, those of pairs included.</summary>
    public int MostInterests { get; }

    public int MostSkills { get; }

    public int MostDistance { get; }

    public int MostFit { get; }

    public int MostWords => words;

    public int Continuity { get; }

    /// <summary>The most that an opportunity can be worth to anybody.</summary>
    public int MostStanding => fresh[0] + urgent[0] + Fairness;

    private int Fairness { get; }

    /// <summary>Points for interests in common: bits asked for and offered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Interests(ulong asked, ulong offered, bool pair)
    {
        var of = Math.Min(BitOperations.PopCount(asked), BitOperations.PopCount(offered)) & (Counted - 1);
        return interests[((pair ? Counted : 0) + of) * Counted + (BitOperations.PopCount(asked & offered) & (Counted - 1))];
    }

    /// <summary>Points for the skills asked for that are offered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Skills(ulong asked, ulong offered) => asked == 0 || offered == 0
        ? skills[0]
        : skills[(BitOperations.PopCount(asked) & (Counted - 1)) * Counted + (BitOperations.PopCount(asked & offered) & (Counted - 1))];

    /// <summary>Points for filling so many hours of a span; 0 hours of none means that nothing was said.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Span(int hours, int filled) => spans[hours * Counted + filled];

    /// <summary>Points for being near, against how far the volunteer will travel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Distance(int metres, int radiusKm) => MostDistance - (int)(metres * perMetre[radiusKm]);

    /// <summary>What an opportunity is worth to anybody on a day: how fresh and urgent it is, and how seldom its organisation gets anyone.</summary>
    public int Standing(int daysOld, int? daysToStart, int organisationStarts) =>
        fresh[Math.Clamp(daysOld, 0, FreshDays)] + (daysToStart is >= 0 and < Fortnight ? urgent[daysToStart.Value] : 0)
        + Fairness / (1 + organisationStarts);

    /// <summary>Points for answering words, 0 to 1.</summary>
    public int Answer(double relevance) => (int)(words * relevance);

    /// <summary>The radius as it counts, in whole kilometres.</summary>
    public static int Radius(int km) => Math.Clamp(km, 1, FarthestKm);

    /// <summary>The score as people see it, 0 to 100.</summary>
    public int Percent(int score, bool withWords) => (int)Math.Round(100.0 * score / (All + (withWords ? words : 0)));
}
