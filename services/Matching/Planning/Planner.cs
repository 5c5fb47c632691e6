using System.Diagnostics;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Planning;

/// <summary>
/// Proposes who could be asked for which shift of a week: it fills the most important first, keeps every rule, spreads the shifts fairly
/// and says why. Small weeks are solved to the optimum; large ones are filled one by one and then improved part by part, each part to its
/// own optimum. It assigns nobody: people accept or decline (row 126).
/// </summary>
public sealed partial class Planner
{
    private const int ExactPairs = 160;
    private const int ExactNodes = 20_000;

    /// <summary>How long a person who waits for the proposal is made to wait for improvements.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly PlanProblem problem;
    private readonly DutyLimits[] limits;
    private readonly List<(PlanShift Shift, PlanRole Role)> openings = [];
    private readonly List<(int Person, int Liking)>[] couldFill;
    private readonly Dictionary<int, int>[] likings;
    private readonly PlanBar[] lastBar;
    private readonly List<int>[] taken;
    private readonly int[] free;

    private Planner(PlanProblem problem)
    {
        this.problem = problem;
        openings.AddRange(problem.Shifts.SelectMany(s => s.Roles.Where(r => r.Free > 0).Select(r => (s, r))));
        limits = [.. problem.Volunteers.Select(v => DutyLimits.Of(problem.Type, v.Age, problem.Shifts.Count == 0 ? DateOnly.MinValue : OsloTime.DateOf(problem.Shifts[0].Duty.From)))];
        couldFill = [.. openings.Select(_ => new List<(int, int)>())];
        likings = [.. problem.Volunteers.Select(_ => new Dictionary<int, int>())];
        lastBar = new PlanBar[openings.Count];
        taken = [.. problem.Volunteers.Select(_ => new List<int>())];
        free = [.. openings.Select(o => o.Role.Free)];
    }

    /// <summary>A proposal for the week. The same week gives the same proposal, unless the machine is too slow to finish improving it.</summary>
    public static Plan Propose(PlanProblem problem, TimeSpan? patience = null)
    {
        var (planner, wait, started) = (new Planner(problem), patience ?? Patience, Stopwatch.GetTimestamp());
        planner.Look();
        if (planner.couldFill.Sum(c => c.Count) <= ExactPairs && planner.SolveWhole(After(started, wait / 2)))
            return planner.Result(proven: true);

        planner.FillOneByOne();
        planner.Improve(After(started, wait));
        return planner.Result(proven: false);
    }

    private static long After(long started, TimeSpan wait) => started + (long)(wait.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Finds who could fill what; for what nobody could, what stood in the way of those who came furthest.</summary>
    private void Look()
    {
        for (var o = 0; o < openings.Count; o++)
        {
            var (shift, role) = openings[o];
            for (var p = 0; p < problem.Volunteers.Count; p++)
            {
                var volunteer = problem.Volunteers[p];
                if (PlanProblem.Bars(volunteer, shift, role, limits[p]) is { } bar)
                {
                    lastBar[o] = bar > lastBar[o] ? bar : lastBar[o];
                    continue;
                }

                var liking = PlanValue.Liking(volunteer, shift);
                couldFill[o].Add((p, liking));
                likings[p][o] = liking;
            }
        }
    }

    /// <summary>Solves a small week; what was found is kept even when it could not be proven.</summary>
    private bool SolveWhole(long until)
    {
        var exact = Part([.. Enumerable.Range(0, problem.Volunteers.Count)], [.. Enumerable.Range(0, openings.Count)], ExactNodes, until, out var pairs);
        exact.Solve();
        foreach (var chosen in exact.Chosen)
            Take(pairs[chosen].Person, pairs[chosen].Opening);
        return exact.Proven;
    }

    /// <summary>The important first, and of them those that few could fill; each by whom it suits best and who has had the fewest.</summary>
    private void FillOneByOne()
    {
        foreach (var o in Enumerable.Range(0, openings.Count)
            .OrderByDescending(o => openings[o].Shift.Importance).ThenBy(o => couldFill[o].Count - openings[o].Role.Free).ThenBy(o => openings[o].Shift.Duty.From))
        {
            while (free[o] > 0)
            {
                var (best, bestWorth) = (-1, int.MinValue);
                foreach (var (person, liking) in couldFill[o])
                {
                    var worth = liking - PlanValue.Fairness(problem.Volunteers[person], taken[person].Count + 1) - likings[person].Count;
                    if (worth > bestWorth && Fits(person, o, taken[person]))
                        (best, bestWorth) = (person, worth);
                }

                if (best < 0)
                    break;
                Take(best, o);
            }
        }
    }

    private bool Fits(int person, int opening, List<int> others)
    {
        var volunteer = problem.Volunteers[person];
        var duty = openings[opening].Shift.Duty;
        var held = new List<Duty>(volunteer.Bound.Count + others.Count);
        held.AddRange(volunteer.Bound);
        foreach (var other in others)
            held.Add(openings[other].Shift.Duty);
        return limits[person].Check(held, duty) is DutyBreach.None && WithinWishes(volunteer, duty, held, volunteer.Bound.Count);
    }

    /// <summary>The person's own most a week, counted with what one is bound to already.</summary>
    private static bool WithinWishes(PlanVolunteer volunteer, Duty duty, IReadOnlyList<Duty> held, int bound)
    {
        if (volunteer.MostShifts is null && volunteer.MostMinutes is null)
            return true;

        var (shifts, minutes) = (1, duty.Minutes);
        for (var i = bound; i < held.Count; i++)
        {
            if (held[i].Week != duty.Week)
                continue;

            shifts++;
            minutes += held[i].Minutes;
        }

        return shifts <= PlanProblem.ShiftsLeft(volunteer, duty.Week) && minutes <= PlanProblem.MinutesLeft(volunteer, duty.Week);
    }

    private void Take(int person, int opening)
    {
        taken[person].Add(opening);
        free[opening]--;
    }

    private Plan Result(bool proven)
    {
        var choices = Enumerable.Range(0, problem.Volunteers.Count).SelectMany(p => taken[p].Select(o => (Person: problem.Volunteers[p], Opening: o)))
            .OrderBy(c => openings[c.Opening].Shift.Duty.From)
            .Select(c => new PlanChoice(
                openings[c.Opening].Shift.Id, openings[c.Opening].Role.Code, c.Person.Id, couldFill[c.Opening].Count,
                c.Person.Point is null || openings[c.Opening].Shift.Point is null ? null : Math.Round(PlanProblem.Distance(c.Person, openings[c.Opening].Shift), 1),
                c.Person.Availability.Count > 0, c.Person.Wishes, c.Person.Known, c.Person.Recent))
            .ToList();
        var gaps = Enumerable.Range(0, openings.Count).Where(o => free[o] > 0).OrderBy(o => openings[o].Shift.Duty.From)
            .Select(o => new PlanGap(openings[o].Shift.Id, openings[o].Role.Code, free[o], couldFill[o].Count > 0 ? PlanBar.Busy : lastBar[o]))
            .ToList();
        return new(choices, gaps, Enumerable.Range(0, taken.Length).Sum(Worth), proven);
    }
}
