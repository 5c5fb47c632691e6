using FrivilligPlattform.Reporting.Indicators;

namespace FrivilligPlattform.Reporting.Tests.Indicators;

public sealed class SuppressionTests
{
    [Fact]
    [Trait("Row", "37")]
    public void Counts_of_few_people_are_hidden_and_named()
    {
        var shown = Some(volunteers: 4, minutes: 600, interests: 3, answered: 3).Public("2026-11", 5);

        Assert.Null(shown.ActiveVolunteers);
        Assert.Null(shown.Hours);
        Assert.Null(shown.Interests);
        Assert.Null(shown.Answered);
        Assert.Null(shown.MedianHoursToAnswer);
        Assert.Equal(["activeVolunteers", "hours", "interests", "answered", "medianHoursToAnswer", "months", "sources"], shown.Suppressed);
    }

    [Fact]
    public void Five_are_shown_and_so_is_nobody()
    {
        var five = Some(volunteers: 5, minutes: 630, interests: 10, answered: 5).Public("2026-11", 5);
        Assert.Equal((5, 10.5, 10, 5), (five.ActiveVolunteers, five.Hours, five.Interests, five.Answered));
        Assert.Empty(five.Suppressed);

        var nobody = Some(0, 0, 0, 0).Public("2026-11", 5);
        Assert.Equal((0, 0.0, 0, 0), (nobody.ActiveVolunteers, nobody.Hours, nobody.Interests, nobody.Answered));
        Assert.Empty(nobody.Suppressed);
    }

    [Fact]
    public void Few_unanswered_hide_the_answered_whose_difference_would_tell()
    {
        var shown = Some(10, 600, interests: 20, answered: 18).Public("2026-11", 5);

        Assert.Equal(20, shown.Interests);
        Assert.Null(shown.Answered);
        Assert.NotNull(shown.MedianHoursToAnswer);
    }

    [Fact]
    public void A_sum_is_hidden_when_it_gives_away_the_one_hidden_month()
    {
        var alone = Over([("2026-10", 20, 3, 2), ("2026-11", 600, 10, 30)]).Public("2026-10", 5);
        Assert.Null(alone.Hours);
        Assert.Null(alone.Interests);
        Assert.Null(alone.Months[0].Hours);
        Assert.Equal(10, alone.Months[1].Hours);

        var two = Over([("2026-09", 20, 3, 4), ("2026-10", 40, 2, 3), ("2026-11", 600, 10, 30)]).Public("2026-09", 5);
        Assert.Equal(11, two.Hours);
        Assert.Equal(37, two.Interests);
    }

    [Fact]
    [Trait("Row", "27")]
    public void Sources_with_few_interests_are_counted_together()
    {
        SourceCount[] sources = [new("poster", 3), new("friend", 4), new("web", 20), new("", 6)];

        var shown = (Some(10, 600, 33, 33) with { Sources = sources }).Public("2026-11", 5);

        Assert.Equal([new("web", 20), new(Suppression.OtherSources, 7), new("unknown", 6)], shown.Sources.OrderByDescending(s => s.Interests));
    }

    [Fact]
    public void Exact_figures_hide_nothing()
    {
        var shown = Some(volunteers: 1, minutes: 120, interests: 1, answered: 1).Exact();

        Assert.Equal((1, 2.0, 1, 1, 2.0), (shown.ActiveVolunteers, shown.Hours, shown.Interests, shown.Answered, shown.MedianHoursToAnswer));
        Assert.Empty(shown.Suppressed);
    }

    private static Figures Some(int volunteers, long minutes, int interests, int answered) => new(
        volunteers, minutes, 7, interests, answered, answered == 0 ? null : 120, 2, 0, [new("2026-11", minutes, volunteers, interests)], []);

    private static Figures Over((string Month, long Minutes, int Volunteers, int Interests)[] months) => new(
        months.Max(m => m.Volunteers), months.Sum(m => m.Minutes), 7, months.Sum(m => m.Interests), 0, null, 2, 0,
        [.. months.Select(m => new MonthFigures(m.Month, m.Minutes, m.Volunteers, m.Interests))], []);
}
