namespace FrivilligPlattform.Portal.Api;

/// <summary>An answer written once for all coordinators; <paramref name="Own"/> is false for one of an organisation above.</summary>
/// <param name="Answer">invited, declined or null for any.</param>
public sealed record SavedReply(Guid Id, string Title, string Text, string? Answer, bool Own, Guid Version);

/// <summary>Somebody to whom an inquiry may be given; the name stands at Identity.</summary>
public sealed record ColleagueAtWork(Guid AccountId, string Role, DateTime Since);

/// <summary>Who coordinates an organisation, by name.</summary>
public sealed record ColleagueName(Guid AccountId, string Name, string Role);

/// <summary>Who may be asked about a volunteer. Name and number are gone once there is a conclusion.</summary>
public sealed record Reference(Guid Id, string? Name, string? Phone, string Relation, string? Conclusion, DateTime? ConcludedAt, DateTime DeleteAt);

/// <summary>All that is kept about a police certificate.</summary>
public sealed record PoliceCheck(Guid Id, string Role, string Basis, string BasisText, DateTime? RequestedAt, DateOnly? ShownOn, Guid? SeenBy, DateOnly? ValidUntil);

/// <summary>A person without an account, as a coordinator writes it down for them (row 144).</summary>
public sealed record AssistedVolunteer(
    Guid OrganisationId, string Name, string? Email, string? Phone, DateOnly? BirthDate, string PostalCode, IReadOnlyList<string> Interests,
    IReadOnlyList<string> Languages, string? AvailabilityNote);

/// <summary>Working together through the inbox: saved replies, whose inquiry it is, handing on, and what is cleared before a start.</summary>
public static class InboxWork
{
    public static Task<Answer<Listing<SavedReply>>> SavedReplies(this Gateway api, Guid organisationId, string? after = null) =>
        api.Get<Listing<SavedReply>>(Query.To("saved-replies", ("organisationId", organisationId), ("after", after), ("limit", 50)));

    public static Task<Answer<Created>> SaveReply(this Gateway api, Guid organisationId, string title, string text, string? answer) =>
        api.Post<Created>("saved-replies", new { organisationId, title, text, answer });

    public static Task<Answer<Nothing>> ChangeReply(this Gateway api, Guid id, string title, string text, string? answer, string etag) =>
        api.Put<Nothing>($"saved-replies/{id}", new { title, text, answer }, etag);

    public static Task<Answer<Nothing>> RemoveReply(this Gateway api, Guid id) => api.Delete<Nothing>($"saved-replies/{id}");

    /// <summary>Gives an inquiry to a colleague, or back to all.</summary>
    public static Task<Answer<Nothing>> GiveInterest(this Gateway api, Guid id, Guid? accountId) =>
        api.Post<Nothing>($"interests/{id}/assignee", new { accountId });

    public static Task<Answer<Listing<ColleagueAtWork>>> ColleaguesAtWork(this Gateway api, Guid organisationId) =>
        api.Get<Listing<ColleagueAtWork>>(Query.To($"organisations/{organisationId}/colleagues", ("limit", 100)));

    public static Task<Answer<Listing<ColleagueName>>> ColleagueNames(this Gateway api, Guid organisationId) =>
        api.Get<Listing<ColleagueName>>(Query.To("memberships/names", ("organisationId", organisationId), ("limit", 100)));

    /// <summary>Proposes another organisation's opportunity to the volunteer, who decides.</summary>
    public static Task<Answer<Created>> HandOn(this Gateway api, Guid interestId, Guid opportunityId, string message) =>
        api.Post<Created>($"interests/{interestId}/hand-on", new { opportunityId, message });

    public static Task<Answer<Listing<Reference>>> References(this Gateway api, Guid interestId) =>
        api.Get<Listing<Reference>>($"interests/{interestId}/references");

    public static Task<Answer<Nothing>> ConcludeReference(this Gateway api, Guid id, string conclusion) =>
        api.Post<Nothing>($"references/{id}/conclusion", new { conclusion });

    public static Task<Answer<Created>> RegisterAssisted(this Gateway api, AssistedVolunteer details) => api.Post<Created>("volunteers/assisted", details);

    /// <summary>Says yes on behalf of a volunteer the organisation has registered.</summary>
    public static Task<Answer<Created>> ExpressInterestFor(this Gateway api, Guid volunteerId, Guid opportunityId, bool? closelyRelated) =>
        api.Post<Created>("interests", new { opportunityId, volunteerId, closelyRelated });

    public static Task<Answer<PoliceCheck>> PoliceCheckOf(this Gateway api, Guid interestId) => api.Get<PoliceCheck>($"interests/{interestId}/police-certificate");

    public static Task<Answer<Nothing>> RequestPoliceCertificate(this Gateway api, Guid interestId) =>
        api.Post<Nothing>($"interests/{interestId}/police-certificate/request");
}
