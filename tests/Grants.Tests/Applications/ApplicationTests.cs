using FrivilligPlattform.Grants.Applications;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Grants.Tests.Applications;

public sealed class ApplicationTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>Steps that bring a new application to a status.</summary>
    private static readonly Dictionary<ApplicationStatus, ApplicationStep[]> WayTo = new()
    {
        [ApplicationStatus.Draft] = [],
        [ApplicationStatus.Submitted] = [ApplicationStep.Submit],
        [ApplicationStatus.UnderAssessment] = [ApplicationStep.Submit, ApplicationStep.Assess],
        [ApplicationStatus.Awarded] = [ApplicationStep.Submit, ApplicationStep.Assess, ApplicationStep.Award],
        [ApplicationStatus.PartlyAwarded] = [ApplicationStep.Submit, ApplicationStep.Assess, ApplicationStep.AwardPartly],
        [ApplicationStatus.Declined] = [ApplicationStep.Submit, ApplicationStep.Assess, ApplicationStep.Decline],
        [ApplicationStatus.Withdrawn] = [ApplicationStep.Withdraw],
    };

    public static TheoryData<ApplicationStatus, ApplicationStep> EveryPair()
    {
        var pairs = new TheoryData<ApplicationStatus, ApplicationStep>();
        foreach (var status in Enum.GetValues<ApplicationStatus>())
        {
            foreach (var step in Enum.GetValues<ApplicationStep>())
                pairs.Add(status, step);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Each_step_leads_where_the_table_says_and_nowhere_else(ApplicationStatus status, ApplicationStep step)
    {
        var application = AnApplication();
        foreach (var before in WayTo[status])
            Assert.Null(Take(application, before));
        Assert.Equal(status, application.Status);

        var refusal = Take(application, step);

        if (Application.LifeCycle.TryGetValue((status, step), out var to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, application.Status);
        }
        else
        {
            Assert.Equal("not-possible-now", refusal?.Code);
            Assert.NotEmpty(refusal!.Detail);
            Assert.Equal(status, application.Status);
        }
    }

    [Fact]
    public void Nothing_leads_out_of_a_decision_or_a_withdrawal()
    {
        ApplicationStatus[] ends = [ApplicationStatus.Awarded, ApplicationStatus.PartlyAwarded, ApplicationStatus.Declined, ApplicationStatus.Withdrawn];

        Assert.DoesNotContain(Application.LifeCycle.Keys, pair => ends.Contains(pair.From));
    }

    [Fact]
    [Trait("Row", "46")]
    public void An_empty_draft_lists_every_missing_field() => Assert.Equal(
        ["appliedOre", "budget", "kind", "period", "projectTitle", "summary"],
        AnApplication(complete: false).FindMissing(null).Keys.Order());

    [Fact]
    public void A_complete_draft_misses_nothing() => Assert.Empty(AnApplication().FindMissing(Money.FromKroner(1000)));

    [Fact]
    public void An_amount_above_the_highest_is_a_mistake_in_that_field() =>
        Assert.Equal(["appliedOre"], AnApplication().FindMissing(Money.FromKroner(999)).Keys);

    [Fact]
    public void A_budget_below_the_amount_applied_for_is_a_mistake()
    {
        var application = AnApplication(complete: false);
        application.Save(
            "Treff", "Kort", Money.FromKroner(1000), [new("Mat", 1)], new(2027, 1, 1), new(2027, 2, 1), ApplicationKind.Grant);

        Assert.Equal(["budget"], application.FindMissing(null).Keys);
    }

    [Fact]
    public void A_project_does_not_end_before_it_starts()
    {
        var application = AnApplication(complete: false);
        application.Save(
            "Treff", "Kort", Money.FromKroner(10), [new("Mat", 1000)], new(2027, 2, 1), new(2027, 1, 1), ApplicationKind.Grant);

        Assert.Equal(["period"], application.FindMissing(null).Keys);
    }

    [Fact]
    [Trait("Row", "4")]
    public void A_purchase_is_stopped()
    {
        var application = AnApplication(kind: ApplicationKind.Purchase);

        Assert.Equal("purchase-not-grant", application.Submit(Now)?.Code);
        Assert.Equal(ApplicationStatus.Draft, application.Status);
    }

    [Theory]
    [InlineData(Outcome.Awarded, 1000, true)]
    [InlineData(Outcome.Awarded, 999, false)]
    [InlineData(Outcome.PartlyAwarded, 999, true)]
    [InlineData(Outcome.PartlyAwarded, 1000, false)]
    [InlineData(Outcome.PartlyAwarded, 0, false)]
    [InlineData(Outcome.Declined, 0, true)]
    [InlineData(Outcome.Declined, 1, false)]
    public void The_amount_must_fit_the_outcome(Outcome outcome, long kroner, bool fits) =>
        Assert.Equal(fits, AnApplication().Fits(outcome, Money.FromKroner(kroner)));

    private static Application AnApplication(bool complete = true, ApplicationKind kind = ApplicationKind.Grant)
    {
        var application = new Application
        {
            CallId = Guid.CreateVersion7(),
            OrganisationId = Guid.CreateVersion7(),
            StartedBy = Guid.CreateVersion7(),
            CreatedAt = Now,
        };
        if (complete)
            Save(application, kind);
        return application;
    }

    private static Hosting.Refusal? Save(Application application, ApplicationKind kind = ApplicationKind.Grant) => application.Save(
        "Tirsdagstreff", "Felles middag", Money.FromKroner(1000), [new("Mat", 100_000)], new(2027, 1, 1), new(2027, 12, 31), kind);

    private static Hosting.Refusal? Take(Application application, ApplicationStep step) => step switch
    {
        ApplicationStep.Save => Save(application),
        ApplicationStep.Submit => application.Submit(Now),
        ApplicationStep.Withdraw => application.Withdraw(),
        ApplicationStep.Assess => application.Assess(),
        ApplicationStep.Award => application.Decide(Outcome.Awarded, Money.FromKroner(1000), "Treffer formålet", Guid.CreateVersion7(), Now),
        ApplicationStep.AwardPartly => application.Decide(Outcome.PartlyAwarded, Money.FromKroner(500), "Rammen er liten", Guid.CreateVersion7(), Now),
        ApplicationStep.Decline => application.Decide(Outcome.Declined, Money.Zero, "Utenfor formålet", Guid.CreateVersion7(), Now),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
