using FsCheck;
using FsCheck.Fluent;

namespace FrivilligPlattform.Norway.Tests;

public sealed class CalendarTests
{
    private static readonly Arbitrary<DateOnly> Dates =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    public void Easter_falls_where_the_almanac_has_it(string easter) =>
        Assert.Equal(DateOnly.Parse(easter), PublicHolidays.Easter(int.Parse(easter[..4])));

    [Fact]
    public void The_holidays_of_2026_are_these() => Assert.Equal(
        ["2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-17", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26"],
        PublicHolidays.In(2026).Select(h => h.On.ToString("yyyy-MM-dd")));

    [Fact]
    public void The_holidays_of_2024_are_these() => Assert.Equal(
        ["2024-01-01", "2024-03-28", "2024-03-29", "2024-03-31", "2024-04-01", "2024-05-01", "2024-05-09", "2024-05-17", "2024-05-19", "2024-05-20", "2024-12-25", "2024-12-26"],
        PublicHolidays.In(2024).Select(h => h.On.ToString("yyyy-MM-dd")));

    [Fact]
    public void Two_holidays_may_fall_together()
    {
        Assert.Equal(12, PublicHolidays.In(2043).Count);
        Assert.Equal(11, PublicHolidays.In(2043).Select(h => h.On).Distinct().Count());
        Assert.True(PublicHolidays.IsHoliday(new(2043, 5, 17)));
        Assert.True(PublicHolidays.IsHoliday(new(2008, 5, 1)));
    }

    [Fact]
    public void Christmas_Eve_is_no_holiday()
    {
        Assert.Null(PublicHolidays.Find(new(2026, 12, 24)));
        Assert.Equal(PublicHolidayKind.ConstitutionDay, PublicHolidays.Find(new(2026, 5, 17))?.Kind);
        Assert.Equal("Langfredag", PublicHolidays.Find(new(2026, 4, 3))?.Name);
    }

    [Fact]
    public void Easter_is_always_a_Sunday_between_22_March_and_25_April()
    {
        for (var year = 1900; year <= 2200; year++)
        {
            var easter = PublicHolidays.Easter(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new(year, 3, 22), new(year, 4, 25));
        }
    }

    [Theory]
    [InlineData("2024-06-01", "2024-06-03")]   // a Saturday: the frivilligsentral scheme of 2024
    [InlineData("2024-06-03", "2024-06-03")]
    [InlineData("2024-05-17", "2024-05-21")]   // Constitution Day, weekend, Whit Monday
    [InlineData("2026-04-02", "2026-04-07")]   // Maundy Thursday to Easter Monday
    [InlineData("2026-05-14", "2026-05-15")]   // Ascension Day, and the Friday after is a working day
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2027-01-01", "2027-01-04")]
    public void A_deadline_on_a_day_off_moves_to_the_next_working_day(string date, string deadline) =>
        Assert.Equal(DateOnly.Parse(deadline), WorkingDays.OnOrAfter(DateOnly.Parse(date)));

    [Fact]
    public void A_deadline_has_an_hour_in_Norway()
    {
        Assert.Equal(new DateTime(2024, 6, 3, 11, 0, 0, DateTimeKind.Utc), WorkingDays.Deadline(new(2024, 6, 1), new(13, 0)));
        Assert.Equal(new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc), WorkingDays.Deadline(new(2026, 12, 1), new(13, 0)));
    }

    [Fact]
    public void An_appeal_runs_three_weeks_and_to_the_next_working_day()
    {
        Assert.Equal(new DateOnly(2026, 12, 14), WorkingDays.AfterWeeks(new(2026, 11, 23), 3));
        Assert.Equal(new DateOnly(2026, 12, 28), WorkingDays.AfterWeeks(new(2026, 12, 4), 3));
        Assert.Equal(new DateOnly(2024, 5, 21), WorkingDays.AfterDays(new(2024, 5, 3), 14));
    }

    [Fact]
    public void Three_working_days_after_a_Thursday_before_a_weekend_is_the_Tuesday()
    {
        Assert.Equal(new DateOnly(2026, 11, 24), WorkingDays.Add(new DateOnly(2026, 11, 19), 3));
        Assert.Equal(new DateOnly(2026, 11, 19), WorkingDays.Add(new DateOnly(2026, 11, 24), -3));
        Assert.Equal(new DateOnly(2026, 4, 9), WorkingDays.Add(new DateOnly(2026, 4, 1), 3));
        Assert.Equal(new DateOnly(2026, 11, 23), WorkingDays.Next(new(2026, 11, 20)));
    }

    [Fact]
    public void Working_days_after_an_instant_keep_the_hour_on_the_Norwegian_clock_when_summer_time_ends()
    {
        var friday = new DateTime(2026, 10, 23, 10, 0, 0, DateTimeKind.Utc);

        Assert.Equal(new DateTime(2026, 10, 28, 11, 0, 0, DateTimeKind.Utc), WorkingDays.Add(friday, 3));
    }

    [Fact]
    public void Adding_and_counting_working_days_agree() => Check.QuickThrowOnFailure(Prop.ForAll(Dates, Gen.Choose(-40, 60).ToArbitrary(), (date, days) =>
    {
        var moved = WorkingDays.Add(date, days);
        return days == 0 ? moved == date : WorkingDays.IsWorkingDay(moved) && (days > 0
            ? WorkingDays.Between(date, moved) == days
            : WorkingDays.Between(moved, date) == -days - 1 + (WorkingDays.IsWorkingDay(date) ? 1 : 0));
    }));

    [Fact]
    public void A_deadline_moves_forward_at_most_five_days_and_lands_on_a_working_day() => Check.QuickThrowOnFailure(Prop.ForAll(Dates, date =>
    {
        var deadline = WorkingDays.OnOrAfter(date);
        return WorkingDays.IsWorkingDay(deadline) && deadline.DayNumber - date.DayNumber is >= 0 and <= 5 && WorkingDays.OnOrAfter(deadline) == deadline;
    }));

    [Fact]
    public void The_clock_in_Oslo_is_one_hour_ahead_in_winter_and_two_in_summer()
    {
        Assert.Equal(new DateTime(2026, 1, 1, 0, 30, 0), OsloTime.FromUtc(new(2025, 12, 31, 23, 30, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2026, 7, 1), OsloTime.DateOf(new(2026, 6, 30, 22, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateTime(2026, 6, 30, 22, 0, 0, DateTimeKind.Utc), OsloTime.StartOf(new(2026, 7, 1)));
        Assert.Throws<ArgumentException>(() => OsloTime.FromUtc(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)));
    }

    [Fact]
    public void Hours_that_are_missing_or_doubled_never_shorten_a_deadline()
    {
        Assert.Equal(new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc), OsloTime.ToUtc(new(2026, 3, 29), new(2, 30)));
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), OsloTime.ToUtc(new(2026, 10, 25), new(2, 30)));
    }

    [Fact]
    public void An_hour_in_Norway_survives_the_way_to_UTC_and_back() => Check.QuickThrowOnFailure(Prop.ForAll(Dates, Gen.Choose(3 * 60, 24 * 60 - 1).ToArbitrary(), (date, minute) =>
        OsloTime.FromUtc(OsloTime.ToUtc(date, TimeOnly.MinValue.AddMinutes(minute))) == date.ToDateTime(TimeOnly.MinValue.AddMinutes(minute))));
}
