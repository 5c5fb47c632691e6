namespace FrivilligPlattform.Portal.Api;

/// <summary>An idea one sent, and what came of it.</summary>
public sealed record MyIdea(
    Guid Id, Guid OrganisationId, string? OrganisationName, string Title, string Status, string? Outcome, string? Answer, DateTime SentAt, DateTime AnswerBy,
    DateTime? AnsweredAt);

/// <summary>The answer to an idea that was sent.</summary>
public sealed record IdeaSent(Guid Id, DateTime AnswerBy);

/// <summary>"I want to start…": sent to an organisation, which answers.</summary>
public static class MyIdeas
{
    public static Task<Answer<IdeaSent>> SendIdea(this Gateway api, Guid organisationId, string title, string text, string municipalityNumber) =>
        api.Post<IdeaSent>("ideas", new { organisationId, title, text, municipalityNumber });

    public static Task<Answer<Listing<MyIdea>>> MyIdeasSent(this Gateway api, string? status, string? after) =>
        api.Get<Listing<MyIdea>>(Query.To("ideas/mine", ("status", status), ("after", after), ("limit", 20)));
}
