using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Tests.Planning;

/// <summary>Weeks made up from a seed, with every kind of rule in them.</summary>
internal static class AProblem
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly Requirement[] Asked = [new("declaration"), new("course", "introduction"), new("course", "vigil")];

    public static PlanProblem Random(int seed, int people, int shifts, int rolesAtMost = 1, int freeAtMost = 2)
    {
        var random = new Random(seed);
        var type = random.Next(4) switch { 0 => "nightPatrol", 1 => "visitingFriend", _ => "event" };
        return new(
            type, [.. Enumerable.Range(0, shifts).Select(_ => Shift(random, rolesAtMost, freeAtMost))], [.. Enumerable.Range(0, people).Select(_ => Volunteer(random))]);
    }

    public static PlanShift Shift(Random random, int rolesAtMost = 1, int freeAtMost = 2)
    {
        var from = OsloTime.ToUtc(Monday.AddDays(random.Next(7)), new TimeOnly(random.Next(6, 24), 0));
        return new(
            NewId(random), Duty.Of(from, from.AddHours(random.Next(2, 6))), random.Next(1, 6), Place(random),
            [.. Enumerable.Range(0, random.Next(1, rolesAtMost + 1)).Select(r => new PlanRole(
                $"r{r}", random.Next(1, freeAtMost + 1), random.Next(5) == 0 ? 18 : 0, [.. Asked.Where(_ => random.Next(6) == 0)]))]);
    }

    public static PlanVolunteer Volunteer(Random random) => new(
        NewId(random), random.Next(6) switch { 0 => 16, 1 => 18, 2 => 20, _ => 25 }, Place(random), random.Next(5, 40),
        random.Next(3) == 0 ? [] : [.. Enumerable.Range(0, 5).Select(_ => Slot(random)), .. random.Next(4) == 0 ? WholeWeek : []],
        [.. Asked.Where(_ => random.Next(3) > 0)],
        random.Next(6) == 0 ? [new(Monday.AddDays(random.Next(7)), Monday.AddDays(6))] : [], random.Next(5) == 0,
        random.Next(2) == 0 ? random.Next(1, 5) : null, random.Next(3) == 0 ? 60 * random.Next(3, 12) : null, random.Next(20), random.Next(4) == 0,
        random.Next(3) == 0, random.Next(4) == 0 ? [Shift(random).Duty] : []);

    private static IEnumerable<WeeklySlot> WholeWeek => Enumerable.Range(1, 7).Select(day => new WeeklySlot(day, new(0, 0), new(23, 59)));

    private static WeeklySlot Slot(Random random)
    {
        var from = random.Next(0, 16);
        return new(random.Next(1, 8), new(from, 0), from + 8 >= 24 ? new(23, 59) : new(from + 8, 0));
    }

    private static GeoPoint? Place(Random random) => random.Next(10) == 0 ? null : new(59.7 + random.NextDouble() * 0.3, 10.0 + random.NextDouble() * 0.6);

    private static Guid NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
