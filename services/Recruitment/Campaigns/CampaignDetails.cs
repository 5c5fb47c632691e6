using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Campaigns;

/// <summary>What an organisation writes about a campaign.</summary>
public abstract record CampaignDetails : IValidatableObject
{
    [Text(120)]
    public string Title { get; init; } = "";

    [Text(4000)]
    public string Text { get; init; } = "";

    [AtMost(200)]
    public string? TargetGroup { get; init; }

    [NotEmpty]
    public DateOnly StartsOn { get; init; }

    [NotEmpty]
    public DateOnly EndsOn { get; init; }

    public IReadOnlyList<Guid>? Partners { get; init; }

    public IReadOnlyList<string>? Types { get; init; }

    [Between(1, 1_000_000)]
    public int? GoalInterests { get; init; }

    [Between(1, 1_000_000)]
    public int? GoalAssignments { get; init; }

    /// <summary>True when anybody may see its page in its period.</summary>
    public bool Published { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EndsOn < StartsOn)
            yield return new(Texts.EndsBeforeStart, [nameof(EndsOn)]);
        if (Types is not null && !Types.All(type => type is not null && OpportunityType.All.ContainsKey(type)))
            yield return new(Texts.UnknownType, [nameof(Types)]);
        if (Partners is { Count: > 100 })
            yield return new(HostingTexts.Fill(HostingTexts.NumberOutOfBounds, 0, 100), [nameof(Partners)]);
    }

    public void WriteTo(Campaign campaign) => campaign.Describe(
        Title, Text, TargetGroup, StartsOn, EndsOn, Partners ?? [], Types ?? [], new(GoalInterests, GoalAssignments), Published);
}
