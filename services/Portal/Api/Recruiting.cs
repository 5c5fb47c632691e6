using System.Text.Json.Serialization;

namespace FrivilligPlattform.Portal.Api;

/// <summary>Somebody's idea, as the organisation it was sent to reads it.</summary>
public sealed record ReceivedIdea(
    Guid Id, string Title, string Text, string MunicipalityNumber, string Status, Guid? OwnerId, string? Outcome, string? Answer, DateTime SentAt,
    DateTime AnswerBy, bool Late);

/// <summary>A campaign with what it wants to reach and what came of it.</summary>
public sealed record OwnCampaign(
    Guid Id, string Slug, string Title, string Text, string? TargetGroup, DateOnly StartsOn, DateOnly EndsOn, bool Published, IReadOnlyList<Guid>? Partners,
    IReadOnlyList<string>? Types, string Source, int Visits, int Interests, int? GoalInterests, int Assignments, int? GoalAssignments, Guid Version);

/// <summary>What is written about a campaign; its word in the address is set once.</summary>
public sealed record CampaignDetails(
    Guid OrganisationId, string Slug, string Title, string Text, string? TargetGroup, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<Guid> Partners,
    IReadOnlyList<string> Types, int? GoalInterests, int? GoalAssignments, bool Published);

/// <summary>Where volunteers come from and how many stay.</summary>
public sealed record Funnel(IReadOnlyList<FunnelSource>? Sources, IReadOnlyList<FunnelStay>? Stayed, IReadOnlyList<FunnelPart>? Participations = null);

/// <summary>What came of those in an organisation, and of those in none.</summary>
public sealed record FunnelPart(string Participation, int Interests, int Answered, int Invited, int Started);

public sealed record FunnelSource(string? Name, int Interests, int Answered, int Invited, int Started);

public sealed record FunnelStay(int Months, int Of, int Stayed);

/// <summary>A JSON Feed (version 1.1) of opportunities, as far as a preview needs it.</summary>
public sealed record FeedPreview(string? Title, IReadOnlyList<FeedItem>? Items, [property: JsonPropertyName("feed_url")] string? FeedUrl);

public sealed record FeedItem(string? Title, string? Url, string? Summary);

/// <summary>Finding volunteers and hearing people: ideas, campaigns, feeds, sources.</summary>
public static class RecruitingWork
{
    public static Task<Answer<Listing<ReceivedIdea>>> Ideas(this Gateway api, Guid organisationId, string? status, string? after = null, int limit = 30) =>
        api.Get<Listing<ReceivedIdea>>(Query.To("ideas", ("organisationId", organisationId), ("status", status), ("after", after), ("limit", limit)));

    public static Task<Answer<Nothing>> TakeIdea(this Gateway api, Guid id) => api.Post<Nothing>($"ideas/{id}/owner");

    public static Task<Answer<Nothing>> AnswerIdea(this Gateway api, Guid id, string outcome, string text) =>
        api.Post<Nothing>($"ideas/{id}/answer", new { outcome, text });

    public static Task<Answer<Listing<OwnCampaign>>> Campaigns(this Gateway api, Guid organisationId, string? after = null, int limit = 30) =>
        api.Get<Listing<OwnCampaign>>(Query.To("campaigns", ("organisationId", organisationId), ("after", after), ("limit", limit)));

    public static Task<Answer<Created>> StartCampaign(this Gateway api, CampaignDetails details) => api.Post<Created>("campaigns", details);

    public static Task<Answer<Nothing>> ChangeCampaign(this Gateway api, Guid id, CampaignDetails details, string etag) =>
        api.Put<Nothing>($"campaigns/{id}", details, etag);

    public static Task<Answer<Funnel>> Funnel(this Gateway api, Guid organisationId, DateOnly? since) =>
        api.Get<Funnel>(Query.To($"organisations/{organisationId}/funnel", ("since", since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    public static Task<Answer<FeedPreview>> FeedOf(this Gateway api, Guid organisationId) =>
        api.Get<FeedPreview>($"feeds/organisations/{organisationId}?format=json");
}
