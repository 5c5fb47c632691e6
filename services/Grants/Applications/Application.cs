using System.Collections.Frozen;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>A line of a project's budget, in øre.</summary>
public sealed record BudgetLine(string Line, long AmountOre);

/// <summary>What an organisation asks for under a call, from draft to decision (rows 4, 26, 43 and 46).</summary>
public sealed class Application
{
    public const int TitleMaxLength = 200;
    public const int SummaryMaxLength = 4000;
    public const int ReasonsMaxLength = 4000;
    public const int BudgetMaxLines = 50;

    /// <summary>The whole life cycle: what is not in the table cannot be done.</summary>
    public static readonly FrozenDictionary<(ApplicationStatus From, ApplicationStep Step), ApplicationStatus> LifeCycle =
        new Dictionary<(ApplicationStatus, ApplicationStep), ApplicationStatus>
        {
            [(ApplicationStatus.Draft, ApplicationStep.Save)] = ApplicationStatus.Draft,
            [(ApplicationStatus.Draft, ApplicationStep.Submit)] = ApplicationStatus.Submitted,
            [(ApplicationStatus.Draft, ApplicationStep.Withdraw)] = ApplicationStatus.Withdrawn,
            [(ApplicationStatus.Submitted, ApplicationStep.Assess)] = ApplicationStatus.UnderAssessment,
            [(ApplicationStatus.Submitted, ApplicationStep.Withdraw)] = ApplicationStatus.Withdrawn,
            [(ApplicationStatus.UnderAssessment, ApplicationStep.Assess)] = ApplicationStatus.UnderAssessment,
            [(ApplicationStatus.UnderAssessment, ApplicationStep.Withdraw)] = ApplicationStatus.Withdrawn,
            [(ApplicationStatus.UnderAssessment, ApplicationStep.Award)] = ApplicationStatus.Awarded,
            [(ApplicationStatus.UnderAssessment, ApplicationStep.AwardPartly)] = ApplicationStatus.PartlyAwarded,
            [(ApplicationStatus.UnderAssessment, ApplicationStep.Decline)] = ApplicationStatus.Declined,
        }.ToFrozenDictionary();

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid CallId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid StartedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public ApplicationStatus Status { get; private set; }

    public string? ProjectTitle { get; private set; }

    public string? Summary { get; private set; }

    public Money? Applied { get; private set; }

    public IReadOnlyList<BudgetLine> Budget { get; private set; } = [];

    public DateOnly? PeriodFrom { get; private set; }

    public DateOnly? PeriodTo { get; private set; }

    /// <summary>The answer to "grant or purchase?"; null while it is open.</summary>
    public ApplicationKind? Kind { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public Money? Awarded { get; private set; }

    public string? Reasons { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Keeps what was typed, complete or not, while it is a draft (row 43).</summary>
    public Refusal? Save(
        string? projectTitle, string? summary, Money? applied, IReadOnlyList<BudgetLine> budget, DateOnly? from, DateOnly? to, ApplicationKind? kind)
    {
        if (Take(ApplicationStep.Save) is { } refusal)
            return refusal;

        (ProjectTitle, Summary, Applied, Budget, PeriodFrom, PeriodTo, Kind) = (projectTitle, summary, applied, budget, from, to, kind);
        return null;
    }

    /// <summary>What must be put right before it can be submitted: a list of fields with a sentence each.</summary>
    public Dictionary<string, string[]> FindMissing(Money? maxAmount)
    {
        var missing = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(ProjectTitle))
            missing["projectTitle"] = [Texts.TitleMissing];
        if (string.IsNullOrWhiteSpace(Summary))
            missing["summary"] = [Texts.SummaryMissing];
        if (Kind is null)
            missing["kind"] = [Texts.KindMissing];
        if (PeriodFrom is null || PeriodTo is null)
            missing["period"] = [Texts.PeriodMissing];
        else if (PeriodTo < PeriodFrom)
            missing["period"] = [Texts.PeriodBackwards];
        if (Applied is not { } applied || applied <= Money.Zero)
            missing["appliedOre"] = [Texts.AmountMissing];
        else if (applied > maxAmount)
            missing["appliedOre"] = [Texts.AboveMaxAmount(maxAmount.Value)];
        if (Budget.Count == 0 || Budget.Any(line => string.IsNullOrWhiteSpace(line.Line) || line.AmountOre <= 0))
            missing["budget"] = [Texts.BudgetMissing];
        else if (Applied is { } asked && asked > new Money(Budget.Sum(line => line.AmountOre)))
            missing["budget"] = [Texts.BudgetBelowApplied];
        return missing;
    }

    /// <summary>
    /// Hands it in. A purchase of services is not a grant and belongs under the procurement rules (row 4);
    /// completeness and the deadline are checked by the slice that knows the call.
    /// </summary>
    public Refusal? Submit(DateTime now)
    {
        if (Kind is ApplicationKind.Purchase)
            return new("purchase-not-grant", Texts.PurchaseNotGrant);

        if (Take(ApplicationStep.Submit) is { } refusal)
            return refusal;

        SubmittedAt = now;
        return null;
    }

    /// <summary>Takes it back. Allowed until it is decided.</summary>
    public Refusal? Withdraw() => Take(ApplicationStep.Withdraw);

    /// <summary>An impartial officer begins to assess it.</summary>
    public Refusal? Assess() => Take(ApplicationStep.Assess);

    /// <summary>Decides it with reasons; the call's frame and the officer's impartiality are checked by the slice.</summary>
    public Refusal? Decide(Outcome outcome, Money awarded, string reasons, Guid officerId, DateTime now)
    {
        var step = outcome switch
        {
            Outcome.Awarded => ApplicationStep.Award,
            Outcome.PartlyAwarded => ApplicationStep.AwardPartly,
            _ => ApplicationStep.Decline,
        };
        if (Take(step) is { } refusal)
            return refusal;

        (Awarded, Reasons, DecidedBy, DecidedAt) = (awarded, reasons, officerId, now);
        return null;
    }

    /// <summary>True when the amount fits the outcome: all of it, some of it, nothing.</summary>
    public bool Fits(Outcome outcome, Money awarded) => outcome switch
    {
        Outcome.Awarded => awarded == Applied,
        Outcome.PartlyAwarded => awarded > Money.Zero && awarded < Applied,
        _ => awarded == Money.Zero,
    };

    private Refusal? Take(ApplicationStep step)
    {
        if (!LifeCycle.TryGetValue((Status, step), out var to))
            return new("not-possible-now", Texts.NotPossibleNow(Status));

        Status = to;
        return null;
    }

    public static void Map(EntityTypeBuilder<Application> application)
    {
        application.Property(a => a.ProjectTitle).HasMaxLength(TitleMaxLength);
        application.Property(a => a.Summary).HasMaxLength(SummaryMaxLength);
        application.Property(a => a.Reasons).HasMaxLength(ReasonsMaxLength);
        application.Property(a => a.Budget).HasJsonConversion();
        application.HasOne<Calls.Call>().WithMany().HasForeignKey(a => a.CallId);
        application.HasIndex(a => new { a.CallId, a.CreatedAt });
        application.HasIndex(a => new { a.OrganisationId, a.CreatedAt });
    }
}
