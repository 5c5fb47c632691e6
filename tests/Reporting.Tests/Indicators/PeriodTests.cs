using FrivilligPlattform.Reporting.Indicators;

namespace FrivilligPlattform.Reporting.Tests.Indicators;

public sealed class PeriodTests
{
    [Fact]
    public void Without_a_month_it_is_the_last_twelve()
    {
        var period = Period.Of(null, new(2026, 11, 22))!;

        Assert.Equal(("2025-12", "2026-11"), (period.From, period.To));
        Assert.Equal(12, period.Months.Count);
        Assert.Equal(new DateOnly(2026, 11, 30), period.LastDay);
    }

    [Fact]
    public void A_month_is_itself_and_anything_else_is_none()
    {
        Assert.Equal(new("2026-02", "2026-02"), Period.Of("2026-02", new(2026, 11, 22)));
        Assert.Null(Period.Of("2026-13", new(2026, 11, 22)));
        Assert.Null(Period.Of("november", new(2026, 11, 22)));
    }

    [Theory]
    [InlineData("0001-01")]
    [InlineData("1999-12")]
    [InlineData("9999-12")]
    public void A_month_that_no_figures_can_be_of_is_none(string month) => Assert.Null(Period.Of(month, new(2026, 11, 22)));

    [Fact]
    public void An_instant_counts_in_the_month_it_has_in_norway() =>
        Assert.Equal("2026-12", Period.MonthOf(new DateTime(2026, 11, 30, 23, 30, 0, DateTimeKind.Utc)));
}
