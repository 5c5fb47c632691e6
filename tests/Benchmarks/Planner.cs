using System.Diagnostics;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Benchmarks;

/// <summary>A proposal for a large week: 500 volunteers, 1,000 shifts, with distance, time, requirements, rest and own limits.</summary>
internal static class PlannerBenchmark
{
    private const int Volunteers = 500;
    private const int Shifts = 1000;
    private const int Rounds = 5;
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(2);
    private static readonly DateOnly Monday = new(2026, 11, 23);

    public static Task<int> RunAsync(string[] arguments)
    {
        var places = PostalCodes.In("3301").Concat(PostalCodes.In("3312")).Select(p => p.Point).ToArray();
        Planner.Propose(Problem(0, 50, 100, places));
        var times = new List<TimeSpan>();
        for (var round = 1; round <= Rounds; round++)
        {
            var problem = Problem(round, Volunteers, Shifts, places);
            var started = Stopwatch.GetTimestamp();
            var plan = Planner.Propose(problem);
            times.Add(Stopwatch.GetElapsedTime(started));
            var wanted = problem.Shifts.Sum(s => s.Roles.Sum(r => r.Free));
            var must = problem.Shifts.Where(s => s.Importance == 5).ToList();
            var mustPlaces = must.Sum(s => s.Roles.Sum(r => r.Free));
            var ids = must.Select(s => s.Id).ToHashSet();
            Console.WriteLine($"round {round}: {times[^1].TotalMilliseconds,6:N0} ms, {plan.Choices.Count:N0} of {wanted:N0} places filled; of the most important {plan.Choices.Count(c => ids.Contains(c.ShiftId)):N0} of {mustPlaces:N0}");
        }

        times.Sort();
        var reached = times[^1] < Bar;
        Console.WriteLine($"planner, {Volunteers} volunteers, {Shifts:N0} shifts: median {times[Rounds / 2].TotalMilliseconds:N0} ms, worst {times[^1].TotalMilliseconds:N0} ms (bar {Bar.TotalMilliseconds:N0} ms) {(reached ? "reached" : "MISSED")}");
        return Task.FromResult(reached ? 0 : 1);
    }

    private static PlanProblem Problem(int seed, int volunteers, int shifts, GeoPoint[] places)
    {
        var random = new Random(seed);
        Requirement[] asked = [new("declaration"), new("course", "introduction")];
        return new(
            "event",
            [.. Enumerable.Range(0, shifts).Select(_ =>
            {
                var from = OsloTime.ToUtc(Monday.AddDays(random.Next(7)), new TimeOnly(random.Next(8, 21), 0));
                return new PlanShift(
                    Guid.CreateVersion7(), Duty.Of(from, from.AddHours(random.Next(2, 5))), random.Next(1, 6), places[random.Next(places.Length)],
                    [new PlanRole("host", random.Next(1, 3), 0, [.. asked.Where(_ => random.Next(3) == 0)])]);
            })],
            [.. Enumerable.Range(0, volunteers).Select(_ => new PlanVolunteer(
                Guid.CreateVersion7(), 25, places[random.Next(places.Length)], random.Next(5, 25),
                random.Next(4) == 0 ? [] : [.. Enumerable.Range(0, 6).Select(_ => Slot(random))], [.. asked.Where(_ => random.Next(4) > 0)], [], random.Next(4) == 0,
                random.Next(1, 5), null, random.Next(12), random.Next(5) == 0, random.Next(3) == 0, []))]);
    }

    private static WeeklySlot Slot(Random random)
    {
        var from = random.Next(7, 17);
        return new(random.Next(1, 8), new(from, 0), new(Math.Min(23, from + 7), 0));
    }
}
