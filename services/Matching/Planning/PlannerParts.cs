using System.Diagnostics;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>How a large week is improved: part by part, each solved to its own optimum.</summary>
public sealed partial class Planner
{
    private const int PartPeople = 7;
    private const int PartOpenings = 16;
    private const int PartNodes = 40;
    private const int MostParts = 3000;

    /// <summary>Takes part after part: somebody's shifts and a few others' are given back and given out anew as well as can be.</summary>
    private void Improve(long until)
    {
        var random = new Random(20261122);
        var order = Enumerable.Range(0, openings.Count).Where(o => couldFill[o].Count > 0).OrderByDescending(o => free[o] > 0).ThenByDescending(o => openings[o].Shift.Importance).ToList();
        for (var part = 0; part < MostParts && order.Count > 0 && Stopwatch.GetTimestamp() < until; part++)
        {
            var around = part < order.Count ? order[part] : order[random.Next(order.Count)];
            if (part < order.Count || random.Next(2) == 0)
                ImproveAround(around, random, until);
            else
                ImproveAround(order.Where(o => free[o] > 0).DefaultIfEmpty(around).ElementAt(0), random, until);
        }
    }

    private void ImproveAround(int around, Random random, long until)
    {
        var people = couldFill[around].OrderBy(_ => random.Next()).Take(PartPeople - 2).Select(c => c.Person).ToList();
        // Those who could take over what these hold make longer exchanges possible.
        foreach (var person in people.ToList())
        {
            if (people.Count < PartPeople && taken[person].Count > 0)
            {
                var held = taken[person][random.Next(taken[person].Count)];
                var other = couldFill[held][random.Next(couldFill[held].Count)].Person;
                if (!people.Contains(other))
                    people.Add(other);
            }
        }

        var open = people.SelectMany(p => taken[p]).Append(around).Distinct().ToList();
        open.AddRange(people.SelectMany(p => likings[p].Keys).Where(o => free[o] > 0 && !open.Contains(o)).Distinct().OrderByDescending(o => openings[o].Shift.Importance).Take(Math.Max(0, PartOpenings - open.Count)));
        var before = people.ToDictionary(p => p, p => taken[p].ToList());
        var worth = people.Sum(Worth);
        foreach (var person in people)
        {
            foreach (var o in before[person])
                free[o]++;
            taken[person].Clear();
        }

        var exact = Part(people, [.. open.Where(o => free[o] > 0)], PartNodes, until, out var pairs);
        exact.Solve();
        if (exact.Best > worth)
        {
            foreach (var chosen in exact.Chosen)
                Take(pairs[chosen].Person, pairs[chosen].Opening);
            return;
        }

        foreach (var person in people)
        {
            foreach (var o in before[person])
                Take(person, o);
        }
    }

    private long Worth(int person) => taken[person].Select((o, n) =>
        (long)PlanValue.Seat(openings[o].Shift.Importance) + likings[person][o] - PlanValue.Fairness(problem.Volunteers[person], n + 1)).Sum();

    private ExactPlan Part(List<int> people, List<int> open, int nodes, long until, out List<(int Person, int Opening)> numbers)
    {
        var place = new Dictionary<int, int>(open.Count);
        for (var i = 0; i < open.Count; i++)
            place[open[i]] = i;
        var pairs = new List<PlanPair>();
        numbers = [];
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var (o, liking) in likings[people[i]])
            {
                if (!place.TryGetValue(o, out var opening))
                    continue;

                pairs.Add(new(i, opening, liking));
                numbers.Add((people[i], o));
            }
        }

        return new(
            [.. people.Select(Person)],
            [.. open.Select(o => new PlanOpening(openings[o].Shift.Duty, free[o], PlanValue.Seat(openings[o].Shift.Importance)))], pairs, nodes, until);
    }

    private PlanPerson Person(int person)
    {
        var volunteer = problem.Volunteers[person];
        var fixedCount = volunteer.Bound.Count;
        return new(
            limits[person], volunteer.Bound, 0, volunteer.MostShifts ?? int.MaxValue,
            (duty, held) => WithinWishes(volunteer, duty, held, fixedCount), nth => PlanValue.Fairness(volunteer, nth));
    }
}
