namespace FrivilligPlattform.Portal.Api;

/// <summary>An application in a list.</summary>
public sealed record ApplicationSummary(
    Guid Id, Guid CallId, string CallTitle, Guid OrganisationId, string OrganisationName, string? ProjectTitle, string Status, long? AppliedOre,
    long? AwardedOre, DateTime CreatedAt, DateTime? SubmittedAt, DateTime? DecidedAt);

public sealed record BudgetLine(string Line, long AmountOre);

public sealed record ProjectPeriod(DateOnly? From, DateOnly? To);

/// <summary>The law that governs a step, as it is in force.</summary>
public sealed record LegalBasis(string Topic, string Act, string Sections);

/// <summary>An application in full, as its applicant or the officer may read it; <see cref="Steps"/> is what the reader can do now.</summary>
public sealed record GrantApplication(
    Guid Id, Guid CallId, string CallTitle, DateTime ClosesAt, long? MaxAmountOre, Guid OrganisationId, string OrganisationName, string Status,
    string? ProjectTitle, string? Summary, long? AppliedOre, IReadOnlyList<BudgetLine> Budget, ProjectPeriod Period, string? Kind,
    DateTime CreatedAt, DateTime? SubmittedAt, DateTime? DecidedAt, long? AwardedOre, string? Reasons, bool? Impartial,
    IReadOnlyList<string> Steps, IReadOnlyList<LegalBasis> LegalBasis)
{
    public bool IsDraft => Status is "draft";

    public bool IsDecided => DecidedAt is not null;

    /// <summary>Act and sections on a topic, such as "Forvaltningsloven § 6".</summary>
    public string Law(string topic) => LegalBasis.FirstOrDefault(l => l.Topic == topic) is { } basis ? $"{basis.Act} {basis.Sections}" : "";
}

public static class GrantApplications
{
    public static Task<Answer<Created>> StartApplication(this Gateway api, Guid callId, Guid organisationId) =>
        api.Post<Created>("applications", new { callId, organisationId });

    public static Task<Answer<GrantApplication>> Application(this Gateway api, Guid id) => api.Get<GrantApplication>($"applications/{id}");

    public static Task<Answer<Nothing>> SaveDraft(this Gateway api, Guid id, object draft, string? etag) =>
        api.Put<Nothing>($"applications/{id}", draft, etag);

    public static Task<Answer<Nothing>> SubmitApplication(this Gateway api, Guid id) => api.Post<Nothing>($"applications/{id}/submission");

    public static Task<Answer<Nothing>> WithdrawApplication(this Gateway api, Guid id) => api.Post<Nothing>($"applications/{id}/withdrawal");

    public static Task<Answer<Listing<ApplicationSummary>>> OurApplications(this Gateway api, Guid organisationId, string? after) =>
        api.Get<Listing<ApplicationSummary>>(Query.To("applications", ("organisationId", organisationId), ("after", after), ("limit", 20)));

    public static Task<Answer<Listing<ApplicationSummary>>> ApplicationsUnder(this Gateway api, Guid callId) =>
        api.Get<Listing<ApplicationSummary>>(Query.To("applications", ("callId", callId), ("limit", 100)));

    public static Task<Answer<Nothing>> AnswerImpartiality(this Gateway api, Guid id, bool impartial) =>
        api.Post<Nothing>($"applications/{id}/impartiality", new { impartial });

    public static Task<Answer<Nothing>> DecideApplication(this Gateway api, Guid id, string outcome, long awardedOre, string reasons) =>
        api.Post<Nothing>($"applications/{id}/decision", new { outcome, awardedOre, reasons });
}
