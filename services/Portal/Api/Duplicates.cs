namespace FrivilligPlattform.Portal.Api;

/// <summary>A municipality's plan with what is similar, what others said and what it answered (row 130).</summary>
public sealed record DuplicationCheck(
    Guid Id, string Title, string Summary, string OrganisationName, DateTime CommentUntil, bool Over, IReadOnlyList<SimilarOffer>? Similar,
    IReadOnlyList<PlanComment>? Comments, string? Answer);

/// <summary>What somebody already offers.</summary>
public sealed record SimilarOffer(Guid Id, string Title, Guid OrganisationId, string OrganisationName, string? PlaceName);

public sealed record PlanComment(Guid OrganisationId, string OrganisationName, string Text, DateTime At);

/// <summary>That others were asked, and until when they may comment.</summary>
public sealed record CommentsAsked(Guid Id, DateTime CommentUntil, int Organisations);

public static class Duplicates
{
    public static Task<Answer<DuplicationCheck>> DuplicationCheck(this Gateway api, Guid opportunityId) =>
        api.Get<DuplicationCheck>($"opportunities/{opportunityId}/duplication-check");

    public static Task<Answer<CommentsAsked>> AskForComments(this Gateway api, Guid opportunityId) =>
        api.Post<CommentsAsked>($"opportunities/{opportunityId}/duplication-check");

    public static Task<Answer<Nothing>> Comment(this Gateway api, Guid opportunityId, Guid organisationId, string text) =>
        api.Post<Nothing>($"opportunities/{opportunityId}/comments", new { organisationId, text });

    public static Task<Answer<Nothing>> AnswerComments(this Gateway api, Guid opportunityId, string text) =>
        api.Post<Nothing>($"opportunities/{opportunityId}/duplication-check/answer", new { text });
}
