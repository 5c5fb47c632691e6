using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Tests.Rosters;

public sealed class DutyLimitsTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly DutyLimits Ordinary = DutyLimits.Of("event", 25, Day);
    private static readonly DutyLimits Vigil = DutyLimits.Of("vigil", 25, Day);

    [Fact]
    public void Two_shifts_on_the_same_day_are_possible() =>
        Assert.Equal(DutyBreach.None, Ordinary.Check([At(8, 11)], At(15, 18)));

    [Theory]
    [InlineData(8, 12, 11, 14, DutyBreach.Overlap)]
    [InlineData(8, 12, 12, 16, DutyBreach.None)]
    [InlineData(8, 13, 13, 17, DutyBreach.TooLong)]
    [InlineData(8, 13, 14, 18, DutyBreach.None)]
    public void Shifts_that_hang_together_count_as_one_until_a_break(int from, int to, int nextFrom, int nextTo, DutyBreach breach)
    {
        Assert.Equal(breach, Ordinary.Check([At(from, to)], At(nextFrom, nextTo)));
        Assert.Equal(breach, Ordinary.Check([At(nextFrom, nextTo)], At(from, to)));
    }

    [Fact]
    public void There_is_rest_between_one_stretch_and_the_next()
    {
        var evening = At(18, 23);

        Assert.Equal(DutyBreach.TooLittleRest, Ordinary.Check([At(7, 10), evening], At(30, 35)));
        Assert.Equal(DutyBreach.None, Ordinary.Check([At(7, 10), evening], At(31, 35)));
    }

    [Fact]
    public void A_week_has_its_cap()
    {
        var week = Enumerable.Range(0, 5).Select(day => At(24 * day - 24 + 8, 24 * day - 24 + 16)).ToList();

        Assert.Equal(DutyBreach.WeekFull, Ordinary.Check(week, At(96 + 8, 96 + 9)));
        Assert.Equal(DutyBreach.None, Ordinary.Check(week, At(24 * 6 + 8, 24 * 6 + 16)));
    }

    [Fact]
    [Trait("Row", "68")]
    public void A_vigil_has_few_nights_in_a_row_and_long_rests()
    {
        var first = At(23, 29);
        var second = At(47, 53);

        Assert.Equal(DutyBreach.None, Vigil.Check([first], second));
        Assert.Equal(DutyBreach.NightsInARow, Vigil.Check([first, second], At(71, 77)));
        Assert.Equal(DutyBreach.TooLong, Vigil.Check([], At(20, 27)));
        Assert.Equal(25, Vigil.MinimumAge);
    }

    [Fact]
    public void The_young_have_no_nights_and_longer_rests()
    {
        var young = DutyLimits.Of("event", 16, Day);

        Assert.Equal(DutyBreach.NightBarred, young.Check([], At(21, 24)));
        Assert.Equal(DutyBreach.None, young.Check([], At(18, 21)));
        Assert.Equal(DutyBreach.TooLittleRest, young.Check([At(18, 21)], At(32, 34)));
        Assert.Equal(DutyBreach.TooLong, DutyLimits.Of("event", 13, Day).Check([], At(10, 13)));
        Assert.Equal(DutyBreach.NightBarred, DutyLimits.Of("event", 13, Day).Check([], At(19, 21)));
        Assert.Equal(DutyBreach.None, DutyLimits.Of("event", 13, Day).Check([], At(18, 20)));
        Assert.Equal(DutyBreach.NightBarred, DutyLimits.Of("event", 13, Day).Check([], At(5, 7)));
    }

    [Fact]
    public void Every_line_of_the_table_says_where_it_comes_from() =>
        Assert.All(DutyLimits.Table, line => Assert.True(line.Source.Length > 20 && line.Basis is "law" or "custom" && line.ValidFrom <= Day, line.Type));

    [Fact]
    public void Taking_a_duty_away_never_breaks_a_limit_and_the_order_does_not_matter()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2000; round++)
        {
            var limits = DutyLimits.Of(random.Next(3) switch { 0 => "vigil", 1 => "nightPatrol", _ => "event" }, random.Next(2) == 0 ? 25 : 16, Day);
            var held = new List<Duty>();
            for (var i = 0; i < 8; i++)
            {
                var from = random.Next(0, 7 * 24);
                var duty = At(from, from + random.Next(1, 7));
                if (limits.Check(held, duty) is DutyBreach.None)
                    held.Add(duty);
            }

            var shuffled = held.OrderBy(_ => random.Next()).Skip(random.Next(2)).ToList();
            for (var i = 0; i < shuffled.Count; i++)
                Assert.Equal(DutyBreach.None, limits.Check(shuffled[..i], shuffled[i]));
        }
    }

    [Fact]
    [Trait("Scenario", "18")]
    public void The_night_in_autumn_is_an_hour_longer_and_the_one_in_spring_an_hour_shorter()
    {
        Assert.Equal(9 * 60, Night(new(2026, 10, 24)).Minutes);
        Assert.Equal(7 * 60, Night(new(2027, 3, 27)).Minutes);
        Assert.Equal(8 * 60, Night(new(2026, 11, 24)).Minutes);
    }

    [Theory]
    [Trait("Scenario", "18")]
    [InlineData("2026-10-19", 169)]
    [InlineData("2027-03-22", 167)]
    [InlineData("2026-11-16", 168)]
    public void Shifts_round_the_clock_lose_and_double_no_hour(string monday, int hours)
    {
        var first = DateOnly.Parse(monday);
        TimeOnly[] starts = [new(7, 0), new(15, 0), new(23, 0)];
        var duties = Enumerable.Range(0, 7).SelectMany(day => starts.Select((start, i) => Duty.Of(
            OsloTime.ToUtc(first.AddDays(day), start), OsloTime.ToUtc(first.AddDays(i == 2 ? day + 1 : day), starts[(i + 1) % 3])))).ToList();

        Assert.Equal(60 * hours, duties.Sum(d => d.Minutes));
        Assert.All(duties.Zip(duties.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(7, duties.Count(d => d.Night > 0));
    }

    private static Duty Night(DateOnly on) => Duty.Of(OsloTime.ToUtc(on, new(23, 0)), OsloTime.ToUtc(on.AddDays(1), new(7, 0)));

    private static Duty At(int fromHour, int toHour) => Duty.Of(Hour(fromHour), Hour(toHour));

    private static DateTime Hour(int hour) => OsloTime.StartOf(Day).AddHours(hour);
}
