using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Campaigns;

/// <summary>What a campaign wants to reach, in numbers.</summary>
public sealed record CampaignGoals(int? Interests, int? Assignments);

/// <summary>A campaign to find volunteers (row 21): a period, a landing page, partners, goals, and a word by which its visitors are counted from visit to first assignment.</summary>
public sealed class Campaign
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    /// <summary>The word in the address of its page, and the source of whom it brings.</summary>
    public required string Slug { get; init; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string? TargetGroup { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>Organisations that take part and may use its material.</summary>
    public IReadOnlyList<Guid> Partners { get; private set; } = [];

    /// <summary>Types of opportunity its page shows; empty for all.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    public CampaignGoals Goals { get; private set; } = new(null, null);

    public bool Published { get; private set; }

    /// <summary>Visits to its page: a number, nobody's trace.</summary>
    public int Visits { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public Guid Version { get; private set; }

    /// <summary>The source that interests which came by this campaign carry.</summary>
    public string Source => SourceOf(Slug);

    public static string SourceOf(string slug) => $"campaign-{slug}";

    public void Describe(string title, string text, string? targetGroup, DateOnly startsOn, DateOnly endsOn, IReadOnlyList<Guid> partners,
        IReadOnlyList<string> types, CampaignGoals goals, bool published)
    {
        Title = title.Trim();
        Text = text.Trim();
        TargetGroup = targetGroup;
        StartsOn = startsOn;
        EndsOn = endsOn;
        Partners = [.. partners.Distinct()];
        Types = [.. types.Distinct()];
        Goals = goals;
        Published = published;
    }

    /// <summary>True while anybody may see its page.</summary>
    public bool IsOpen(DateOnly today) => Published && StartsOn <= today && today <= EndsOn;

    internal static void Map(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(c => c.Slug).HasMaxLength(60);
        campaign.Property(c => c.Title).HasMaxLength(120);
        campaign.Property(c => c.Text).HasMaxLength(4000);
        campaign.Property(c => c.TargetGroup).HasMaxLength(200);
        campaign.Property(c => c.Partners).HasJsonConversion();
        campaign.Property(c => c.Types).HasJsonConversion();
        campaign.Property(c => c.Goals).HasJsonConversion();
        campaign.Ignore(c => c.Source);
        campaign.HasIndex(c => c.Slug).IsUnique();
        campaign.HasIndex(c => new { c.OrganisationId, c.CreatedAt, c.Id });
    }
}
