using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;

namespace FrivilligPlattform.Matching.Tests.Planning;

/// <summary>Tries everything: place by place, each person or nobody, cut only by what the places left could bring at most.</summary>
internal sealed class ExhaustivePlan
{
    private readonly PlanProblem problem;
    private readonly List<(PlanShift Shift, PlanRole Role, bool SameAsBefore)> places = [];
    private readonly long[] atMost;
    private readonly List<Duty>[] held;
    private readonly int[] count;
    private readonly bool[,] barred;
    private long best;

    public ExhaustivePlan(PlanProblem problem)
    {
        this.problem = problem;
        foreach (var shift in problem.Shifts)
        {
            foreach (var role in shift.Roles)
                places.AddRange(Enumerable.Range(0, role.Free).Select(i => (shift, role, i > 0)));
        }

        atMost = new long[places.Count + 1];
        for (var i = places.Count - 1; i >= 0; i--)
            atMost[i] = atMost[i + 1] + PlanValue.Seat(places[i].Shift.Importance) + 170;
        held = [.. problem.Volunteers.Select(v => v.Bound.ToList())];
        count = new int[problem.Volunteers.Count];
        barred = new bool[places.Count, problem.Volunteers.Count];
        for (var i = 0; i < places.Count; i++)
        {
            for (var v = 0; v < problem.Volunteers.Count; v++)
                barred[i, v] = PlanProblem.Bars(problem.Volunteers[v], places[i].Shift, places[i].Role, DutyLimits.Of(problem.Type, problem.Volunteers[v].Age, new(2026, 11, 23))) is not null;
        }
    }

    public long Best()
    {
        Try(0, 0, -1);
        return best;
    }

    private void Try(int place, long worth, int last)
    {
        best = Math.Max(best, worth);
        if (place == places.Count || worth + atMost[place] <= best)
            return;

        var (shift, _, same) = places[place];
        for (var v = same ? last + 1 : 0; v < problem.Volunteers.Count; v++)
        {
            var volunteer = problem.Volunteers[v];
            var limits = DutyLimits.Of(problem.Type, volunteer.Age, new(2026, 11, 23));
            if (barred[place, v] || limits.Check(held[v], shift.Duty) is not DutyBreach.None
                || held[v].Count(d => d.Week == shift.Duty.Week) >= (volunteer.MostShifts ?? 99)
                || held[v].Where(d => d.Week == shift.Duty.Week).Sum(d => d.Minutes) + shift.Duty.Minutes > (volunteer.MostMinutes ?? 99_999))
            {
                continue;
            }

            held[v].Add(shift.Duty);
            count[v]++;
            Try(place + 1, worth + PlanValue.Seat(shift.Importance) + PlanValue.Liking(volunteer, shift) - PlanValue.Fairness(volunteer, count[v]), v);
            count[v]--;
            held[v].RemoveAt(held[v].Count - 1);
        }

        // Nobody here; the next place of the same role then stays empty too.
        var next = place + 1;
        while (next < places.Count && places[next].SameAsBefore)
            next++;
        Try(next, worth, -1);
    }
}
