using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Planning;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Tests.Planning;

public sealed class PlannerTests
{
    /// <summary>So long that the number of steps ends the search and never the machine.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Theory]
    [Trait("Row", "126")]
    [InlineData(400, 3, 6)]
    [InlineData(300, 12, 25)]
    [InlineData(20, 60, 120)]
    public void No_proposal_ever_breaks_a_rule(int cases, int people, int shifts)
    {
        var filled = 0;
        for (var seed = 0; seed < cases; seed++)
        {
            var problem = AProblem.Random(seed, people, shifts, rolesAtMost: 2, freeAtMost: 3);
            var plan = Planner.Propose(problem, TimeSpan.FromMilliseconds(20));

            Assert.Empty(PlanRules.Broken(problem, plan));
            Assert.Equal(Worth(problem, plan), plan.Value);
            filled += plan.Choices.Count;
        }

        Assert.True(filled > cases, "The cases must leave something to fill.");
    }

    [Fact]
    public void The_proposal_is_within_one_per_cent_of_the_optimum_where_that_can_be_found()
    {
        var (worst, several) = (1.0, 0);
        for (var seed = 1000; seed < 1150; seed++)
        {
            var random = new Random(seed);
            var problem = AProblem.Random(seed, random.Next(3, 6), random.Next(4, 8));
            var plan = Planner.Propose(problem, Long);
            var best = new ExhaustivePlan(problem).Best();

            Assert.True(plan.Value <= best, $"{seed}: {plan.Value} is better than the best, {best}");
            if (best > 0)
                worst = Math.Min(worst, (double)plan.Value / best);
            several += plan.Choices.Count > 2 ? 1 : 0;
        }

        Assert.True(worst >= 0.99, $"The worst reaches {worst:P2}.");
        Assert.True(several > 50, "The cases must be worth solving.");
    }

    [Fact]
    public void Improving_part_by_part_comes_within_one_per_cent_of_the_optimum_too()
    {
        // Many small weeks side by side are too large to be solved whole, and the best of each is found by trying everything.
        for (var seed = 2000; seed < 2003; seed++)
        {
            var parts = Enumerable.Range(0, 40).Select(i => Separate(AProblem.Random(100 * seed + i, 4, 7), i)).Select(p => p with { Type = "event" }).ToList();
            var whole = new PlanProblem("event", [.. parts.SelectMany(p => p.Shifts)], [.. parts.SelectMany(p => p.Volunteers)]);

            var best = parts.Sum(p => new ExhaustivePlan(p).Best());
            var plan = Planner.Propose(whole, Long);

            Assert.False(plan.Proven, "The whole must be too large for the exact search.");
            Assert.True(plan.Value >= 0.99 * best, $"{seed}: {plan.Value} of {best}");
            Assert.True(plan.Value <= best);
        }
    }

    [Fact]
    public void The_more_important_shift_is_filled_when_only_one_can_be()
    {
        var random = new Random(1);
        var volunteer = Free(random) with { MostShifts = 1 };
        var (less, more) = (Simple(random, 2, 10), Simple(random, 5, 14));

        var plan = Planner.Propose(new("event", [less, more], [volunteer]));

        Assert.Equal(more.Id, Assert.Single(plan.Choices).ShiftId);
        Assert.Equal((less.Id, PlanBar.Busy), (Assert.Single(plan.Gaps).ShiftId, plan.Gaps[0].Why));
        Assert.True(plan.Proven);
    }

    [Fact]
    public void Shifts_are_spread_and_who_had_fewest_lately_comes_first()
    {
        var random = new Random(2);
        var (often, seldom) = (Free(random) with { Recent = 6 }, Free(random) with { Recent = 0 });
        var shifts = Enumerable.Range(0, 4).Select(i => Simple(random, 3, 10, i)).ToList();

        var plan = Planner.Propose(new("event", [.. shifts], [often, seldom]));
        var fair = Planner.Propose(new("event", [.. shifts], [often with { Recent = 0 }, seldom]));

        Assert.Equal(4, plan.Choices.Count(c => c.VolunteerId == seldom.Id));
        Assert.Equal(2, fair.Choices.Count(c => c.VolunteerId == seldom.Id));
    }

    [Fact]
    [Trait("Row", "126")]
    public void Nobody_is_asked_again_for_a_shift_they_said_no_to()
    {
        var random = new Random(3);
        var shift = Simple(random, 5, 10);

        var plan = Planner.Propose(new("event", [shift], [Free(random) with { SaidNo = new HashSet<Guid> { shift.Id } }]));

        Assert.Empty(plan.Choices);
        Assert.Equal(PlanBar.Time, Assert.Single(plan.Gaps).Why);
    }

    [Fact]
    public void A_night_shift_needs_free_time_on_both_sides_of_midnight()
    {
        var from = OsloTime.ToUtc(new(2026, 11, 24), new(22, 0));
        var night = Duty.Of(from, from.AddHours(4));
        WeeklySlot tuesday = new(2, new(20, 0), new(23, 59)), wednesday = new(3, new(0, 0), new(6, 0));

        Assert.True(PlanProblem.IsFree([tuesday, wednesday], night));
        Assert.False(PlanProblem.IsFree([tuesday], night));
        Assert.True(PlanProblem.IsFree([], night));
    }

    [Fact]
    public void Each_choice_and_each_open_place_is_explained_in_words()
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("nb");
        try
        {
            var words = Plan.Words(new PlanChoice(Guid.Empty, "r", Guid.Empty, 1, 2.2, true, true, true, 3));

            Assert.Equal(
                ["er den eneste som kan", "har sagt at tiden passer", "2 km unna", "ønsker seg denne vaktlisten", "har vært her før", "har hatt 3 vakter de siste åtte ukene"],
                words);
            Assert.All(Enum.GetValues<PlanBar>(), bar => Assert.NotEmpty(Plan.Words(new PlanGap(Guid.Empty, "r", 1, bar))));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("nn", "er den einaste som kan", "ønskjer seg denne vaktlista")]
    [InlineData("en", "is the only one who can", "wishes for this roster")]
    [InlineData("se", "lea áidna guhte sáhttá", "háliida dán váktalistui")]
    public void The_words_are_those_of_the_readers_language(string language, string only, string wishes)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo(language);
        try
        {
            var words = Plan.Words(new PlanChoice(Guid.Empty, "r", Guid.Empty, 1, 2.2, true, true, true, 3));

            Assert.Equal((only, wishes, 6), (words[0], words[3], words.Count));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }

    private static PlanVolunteer Free(Random random) => AProblem.Volunteer(random) with
    {
        Age = 25,
        Point = null,
        Availability = [],
        Holds = [],
        Away = [],
        NoNights = false,
        MostShifts = null,
        MostMinutes = null,
        Recent = 0,
        Wishes = false,
        Known = false,
        Bound = [],
    };

    private static PlanShift Simple(Random random, int importance, int hour, int day = 0)
    {
        var from = OsloTime.ToUtc(new DateOnly(2026, 11, 23).AddDays(day), new(hour, 0));
        return AProblem.Shift(random) with { Duty = Duty.Of(from, from.AddHours(2)), Importance = importance, Point = null, Roles = [new("r0", 1, 0, [])] };
    }

    /// <summary>A requirement of its own keeps one part's people from another's shifts.</summary>
    private static PlanProblem Separate(PlanProblem problem, int part)
    {
        Requirement own = new("course", $"part-{part}");
        return problem with
        {
            Shifts = [.. problem.Shifts.Select(s => s with { Roles = [.. s.Roles.Select(r => r with { Requirements = [.. r.Requirements, own] })] })],
            Volunteers = [.. problem.Volunteers.Select(v => v with { Holds = [.. v.Holds, own] })],
        };
    }

    private static long Worth(PlanProblem problem, Plan plan)
    {
        long worth = 0;
        foreach (var own in plan.Choices.GroupBy(c => c.VolunteerId))
        {
            var (volunteer, n) = (problem.Volunteers.Single(v => v.Id == own.Key), 0);
            foreach (var shift in own.Select(c => problem.Shifts.Single(s => s.Id == c.ShiftId)))
                worth += PlanValue.Seat(shift.Importance) + PlanValue.Liking(volunteer, shift) - PlanValue.Fairness(volunteer, ++n);
        }

        return worth;
    }
}
