using System.Diagnostics;
using FrivilligPlattform.Matching.Rosters;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>
/// Solves a part of the problem to the optimum: a min-cost flow in which shifts that shut one another out for a person share one way, so
/// that it is exact by itself where nothing else couples shifts; where rest, hours or nights couple three or more, branch and bound on
/// that flow, for so many nodes and until an instant of the stopwatch at most; what was found by then is kept.
/// </summary>
internal sealed class ExactPlan(IReadOnlyList<PlanPerson> people, IReadOnlyList<PlanOpening> openings, IReadOnlyList<PlanPair> pairs, int mostNodes, long until)
{
    private readonly bool[] barred = new bool[pairs.Count];
    private readonly int[] way = new int[pairs.Count];
    private int ways;
    private int nodes;

    /// <summary>True when the answer is proven to be the best.</summary>
    public bool Proven { get; private set; } = true;

    public long Best { get; private set; } = -1;

    /// <summary>The pairs chosen, by their number.</summary>
    public IReadOnlyList<int> Chosen { get; private set; } = [];

    public void Solve()
    {
        Group();
        Search();
    }

    private void Search()
    {
        if (++nodes > mostNodes || (nodes > 1 && Stopwatch.GetTimestamp() > until))
        {
            Proven = false;
            return;
        }

        var (bound, chosen) = Relaxed();
        if (bound <= Best)
            return;

        var clash = FirstClash(chosen);
        if (clash.Count == 0)
        {
            (Best, Chosen) = (bound, chosen);
            return;
        }

        Keep(Repaired(chosen));
        foreach (var pair in clash.OrderBy(p => pairs[p].Liking + openings[pairs[p].Opening].Value))
        {
            barred[pair] = true;
            Search();
            barred[pair] = false;
            if (bound <= Best)
                return;
        }
    }

    /// <summary>The best plan when only shared ways, numbers and places bind: never worse than the true one.</summary>
    private (long Profit, List<int> Chosen) Relaxed()
    {
        // source, people, ways, openings, sink
        var (firstWay, firstOpening) = (1 + people.Count, 1 + people.Count + ways);
        var sink = firstOpening + openings.Count;
        var flow = new Flow(sink + 1);
        var most = new int[people.Count];
        for (var i = 0; i < pairs.Count; i++)
            most[pairs[i].Person] += barred[i] ? 0 : 1;
        for (var p = 0; p < people.Count; p++)
        {
            for (var n = 1; n <= Math.Min(most[p], people[p].MostShifts); n++)
                flow.Add(0, 1 + p, 1, -people[p].CostOfNth(people[p].AlreadyTaken + n));
        }

        var seen = new bool[ways];
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!seen[way[i]])
                flow.Add(1 + pairs[i].Person, firstWay + way[i], 1, 0);
            seen[way[i]] = true;
        }

        var arcs = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
            arcs[i] = barred[i] ? -1 : flow.Add(firstWay + way[i], firstOpening + pairs[i].Opening, 1, pairs[i].Liking);
        for (var o = 0; o < openings.Count; o++)
            flow.Add(firstOpening + o, sink, openings[o].Free, openings[o].Value);

        var profit = flow.Run(0, sink);
        return (profit, [.. Enumerable.Range(0, pairs.Count).Where(i => arcs[i] >= 0 && flow.Carries(arcs[i]))]);
    }

    /// <summary>Puts a person's shifts that shut one another out two by two on one way.</summary>
    private void Group()
    {
        var members = new List<List<int>>();
        foreach (var own in Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Person))
        {
            var first = members.Count;
            foreach (var pair in own.OrderBy(i => openings[pairs[i].Opening].Duty.From))
            {
                var found = -1;
                for (var w = first; w < members.Count && found < 0; w++)
                    found = members[w].All(other => Clash([other, pair])) ? w : -1;
                if (found < 0)
                {
                    found = members.Count;
                    members.Add([]);
                }

                members[found].Add(pair);
                way[pair] = found;
            }
        }

        ways = members.Count;
    }

    /// <summary>A smallest set of chosen shifts that one person cannot have together; empty when all can.</summary>
    private List<int> FirstClash(List<int> chosen)
    {
        foreach (var own in chosen.GroupBy(i => pairs[i].Person))
        {
            var all = own.ToList();
            if (!Clash(all))
                continue;

            for (var i = all.Count - 1; i >= 0; i--)
            {
                List<int> fewer = [.. all[..i], .. all[(i + 1)..]];
                if (Clash(fewer))
                    all = fewer;
            }

            return all;
        }

        return [];
    }

    private List<int> Repaired(List<int> chosen)
    {
        var kept = new List<int>();
        foreach (var own in chosen.GroupBy(i => pairs[i].Person))
        {
            var some = new List<int>();
            foreach (var pair in own.OrderByDescending(p => openings[pairs[p].Opening].Value + pairs[p].Liking))
            {
                if (!Clash([.. some, pair]))
                    some.Add(pair);
            }

            kept.AddRange(some);
        }

        return kept;
    }

    private void Keep(List<int> chosen)
    {
        var value = Value(chosen);
        if (value > Best)
            (Best, Chosen) = (value, chosen);
    }

    private long Value(List<int> chosen)
    {
        var taken = new int[people.Count];
        long value = 0;
        foreach (var pair in chosen.Select(i => pairs[i]))
        {
            taken[pair.Person]++;
            value += openings[pair.Opening].Value + pair.Liking - people[pair.Person].CostOfNth(people[pair.Person].AlreadyTaken + taken[pair.Person]);
        }

        return value;
    }

    private bool Clash(List<int> own)
    {
        var person = people[pairs[own[0]].Person];
        var held = new List<Duty>(person.Fixed);
        foreach (var pair in own)
        {
            var duty = openings[pairs[pair].Opening].Duty;
            if (person.Limits.Check(held, duty) is not DutyBreach.None || !person.Fits(duty, held))
                return true;
            held.Add(duty);
        }

        return false;
    }
}
