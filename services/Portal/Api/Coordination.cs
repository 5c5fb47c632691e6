namespace FrivilligPlattform.Portal.Api;

/// <summary>An opportunity in the list of who offers it.</summary>
public sealed record OfferedOpportunity(
    Guid Id, string Title, string Type, string TypeName, string? PlaceName, string? MunicipalityName, int Capacity, int Taken, string Status,
    DateTime CreatedAt, DateTime? PublishedAt);

/// <summary>A type of opportunity with all that it brings along.</summary>
public sealed record OpportunityTemplate(
    string Code, string Name, string Description, IReadOnlyList<string> ArenaDefaults, int MinimumAge, bool Pair, IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<string> Interests, string? SupervisionText = null, IReadOnlyList<Equipment>? Equipment = null, IReadOnlyList<string>? MinorsText = null);

/// <summary>What is written about an opportunity; what is null is taken from its type.</summary>
public sealed record OpportunityDetails
{
    public Guid OrganisationId { get; init; }
    public string Type { get; init; } = "";
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string? Description { get; init; }
    public string Arena { get; init; } = "";
    public Guid? UnitId { get; init; }
    public string PlaceName { get; init; } = "";
    public string PostalCode { get; init; } = "";
    public string ScheduleKind { get; init; } = "";
    public IReadOnlyList<Slot> Slots { get; init; } = [];
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public int? Capacity { get; init; }
    public int? MinimumAge { get; init; }
    public IReadOnlyList<string>? Interests { get; init; }
    public IReadOnlyList<string>? Skills { get; init; }
    public IReadOnlyList<string>? Languages { get; init; }
    public IReadOnlyList<Requirement>? Requirements { get; init; }
    public string? PoliceCertificateBasis { get; init; }
    public IReadOnlyList<string>? Tasks { get; init; }
    public IReadOnlyList<Requirement>? Recommendations { get; init; }
    public IReadOnlyList<Limit>? Limits { get; init; }
    public int? NoticeHours { get; init; }
    public int? TimesPerMonth { get; init; }
    public int? CommitmentMonths { get; init; }
    public string? ResponsibleLeader { get; init; }
    public string? ContactPerson { get; init; }
    public string? Deputy { get; init; }
    public string? ContactPhone { get; init; }
    public string? PhoneHours { get; init; }
    public Guid? PartnerId { get; init; }
    public string? Scheme { get; init; }
    public bool CivicService { get; init; }
    public bool ForParticipants { get; init; }
    public bool OffersTransport { get; init; }
    public bool OffersEscort { get; init; }
    public string? Supervision { get; init; }
    public string? OnDuty { get; init; }
    public IReadOnlyList<Equipment>? Equipment { get; init; }
    public MinorsRule? Minors { get; init; }
}

/// <summary>Who an opportunity is limited to, and why.</summary>
public sealed record Limit(string Ground, string Reason);

/// <summary>What only those who write the opportunity need to know of it.</summary>
public sealed record OpportunityInside(
    string? PoliceCertificateBasis, string? ClosingReason, IReadOnlyList<Requirement>? Recommendations, IReadOnlyList<Limit>? Limits, int? NoticeHours,
    int? TimesPerMonth, int? CommitmentMonths, DateTime? FreshUntil, string? TemplateName, string? ReviewNote, string? AnswerToComments, Guid? PartnerId, string? Scheme,
    bool CivicService, bool ForParticipants, bool OffersTransport, bool OffersEscort);

/// <summary>An opportunity one may start a new one from.</summary>
public sealed record SavedTemplate(Guid Id, string Name, string Title, string Type, Guid OrganisationId, string OrganisationName);

/// <summary>A place of work where volunteers may be.</summary>
public sealed record UnitChoice(Guid Id, string Name, string? OrganisationName);

/// <summary>An interest as it lies in the inbox.</summary>
public sealed record InboxItem(
    Guid Id, Guid OpportunityId, string OpportunityTitle, string VolunteerName, string Message, string Status, DateTime ExpressedAt, DateTime AnswerBy,
    bool Late, DateTime? AnsweredAt, DateTime? TalkAt, Guid? AssigneeId, bool Escalated);

/// <summary>What of an inbox is asked for; what is left out does not narrow it.</summary>
public sealed record InboxWish(string? Status = null, bool Late = false, Guid? OpportunityId = null, Guid? AssigneeId = null, bool Unassigned = false);

/// <summary>An interest with all that a coordinator needs to answer it.</summary>
public sealed record ReceivedInterest(
    Guid Id, Guid OpportunityId, string OpportunityTitle, Guid OrganisationId, string OrganisationName, Guid VolunteerId, string VolunteerName,
    string? VolunteerEmail, string? VolunteerPhone, IReadOnlyList<string>? Languages, IReadOnlyList<Slot>? Availability, string? AvailabilityNote,
    bool HealthProfessional, bool Assisted, string? Message, string Status, DateTime ExpressedAt, DateTime AnswerBy, bool Late, DateTime? AnsweredAt,
    string? AnswerMessage, DateTime? TalkAt, string? Suitability, string? SuitabilityNote, DateTime? SuitabilityAt, string? WithdrawalReason, bool Shared,
    IReadOnlyList<string>? Skills, IReadOnlyList<string>? Interests, Guid? AssigneeId, string? Participation = null, string? HostName = null,
    bool NeedsAdult = false);

/// <summary>What was not answered for too long, without the volunteer's name.</summary>
public sealed record EscalatedInterest(Guid Id, Guid OrganisationId, string OrganisationName, string OpportunityTitle, DateTime ExpressedAt, int DaysWaited);

/// <summary>Who does what in the organisation.</summary>
public sealed record GivenAssignment(
    Guid Id, Guid InterestId, Guid OpportunityId, string OpportunityTitle, string VolunteerName, string? VolunteerEmail, string? VolunteerPhone,
    string Status, DateOnly StartsOn, DateTime OfferedAt, DateTime? AcceptedAt, DateTime? EndedAt, string? EndReason, string? EndCause,
    DateTime? LastContactAt, DateOnly? LeavesOn, Guid? ReplacesId, Guid VolunteerId = default, string? AdultAlong = null);

/// <summary>An offer that was made, with what the volunteer had better have and has not.</summary>
public sealed record OfferMade(Guid Id, IReadOnlyList<string>? Warnings);

/// <summary>Time that a volunteer of the organisation gave on one day.</summary>
public sealed record GivenHours(Guid Id, Guid AssignmentId, string Title, DateOnly On, int Minutes, string? Note, string Status, DateTime LoggedAt);

/// <summary>What a coordinator does: opportunities, inbox, assignments and hours of an organisation.</summary>
public static class Coordination
{
    public static Task<Answer<List<OpportunityTemplate>>> Templates(this Gateway api) => api.Get<List<OpportunityTemplate>>("opportunity-types");

    public static Task<Answer<Listing<OfferedOpportunity>>> Offered(this Gateway api, Guid organisationId, string? status, string? after = null, int limit = 30, string? words = null, string? arena = null) =>
        api.Get<Listing<OfferedOpportunity>>(Query.To(
            "opportunities", ("organisationId", organisationId), ("status", status), ("arena", arena), ("query", words), ("after", after), ("limit", limit)));

    public static Task<Answer<Created>> DraftOpportunity(this Gateway api, OpportunityDetails details) => api.Post<Created>("opportunities", details);

    public static Task<Answer<Nothing>> ChangeOpportunity(this Gateway api, Guid id, OpportunityDetails details, string? etag) =>
        api.Put<Nothing>($"opportunities/{id}", details, etag);

    public static Task<Answer<OpportunityInside>> InsideOf(this Gateway api, Guid id) => api.Get<OpportunityInside>($"opportunities/{id}");

    public static Task<Answer<Nothing>> PublishOpportunity(this Gateway api, Guid id) => api.Post<Nothing>($"opportunities/{id}/publication");

    public static Task<Answer<Nothing>> PauseOpportunity(this Gateway api, Guid id, bool paused) => api.Post<Nothing>($"opportunities/{id}/pause", new { paused });

    public static Task<Answer<Nothing>> CloseOpportunity(this Gateway api, Guid id, string reason) => api.Post<Nothing>($"opportunities/{id}/closing", new { reason });

    /// <summary>Asks an administrator to look at a draft before volunteers do.</summary>
    public static Task<Answer<Nothing>> SubmitForReview(this Gateway api, Guid id) => api.Post<Nothing>($"opportunities/{id}/review");

    public static Task<Answer<Nothing>> ReturnForChanges(this Gateway api, Guid id, string note) => api.Post<Nothing>($"opportunities/{id}/return", new { note });

    /// <summary>Says that an opportunity still stands.</summary>
    public static Task<Answer<Nothing>> RefreshOpportunity(this Gateway api, Guid id) => api.Post<Nothing>($"opportunities/{id}/refresh");

    public static Task<Answer<Created>> CopyOpportunity(this Gateway api, Guid id, Guid organisationId) =>
        api.Post<Created>($"opportunities/{id}/copy", new { organisationId });

    /// <summary>Makes an opportunity a template under that name, or ends that without a name.</summary>
    public static Task<Answer<Nothing>> MarkTemplate(this Gateway api, Guid id, string? name) => api.Post<Nothing>($"opportunities/{id}/template", new { name });

    public static Task<Answer<Listing<SavedTemplate>>> SavedTemplates(this Gateway api, Guid organisationId) =>
        api.Get<Listing<SavedTemplate>>(Query.To("opportunity-templates", ("organisationId", organisationId), ("limit", 50)));

    public static Task<Answer<Listing<UnitChoice>>> UnitsIn(this Gateway api, string? municipality) =>
        api.Get<Listing<UnitChoice>>(Query.To("units", ("municipality", municipality), ("limit", 100)));

    public static Task<Answer<Listing<InboxItem>>> Inbox(this Gateway api, Guid organisationId, InboxWish wish, string? after = null, int limit = 30) =>
        api.Get<Listing<InboxItem>>(Query.To(
            "interests", ("organisationId", organisationId), ("status", wish.Status), ("late", wish.Late ? "true" : null), ("opportunityId", wish.OpportunityId),
            ("assigneeId", wish.AssigneeId), ("unassigned", wish.Unassigned ? "true" : null), ("after", after), ("limit", limit)));

    public static Task<Answer<Listing<EscalatedInterest>>> Escalated(this Gateway api, Guid organisationId) =>
        api.Get<Listing<EscalatedInterest>>(Query.To("interests/escalated", ("organisationId", organisationId), ("limit", 20)));

    public static Task<Answer<ReceivedInterest>> ReceivedInterest(this Gateway api, Guid id) => api.Get<ReceivedInterest>($"interests/{id}");

    public static Task<Answer<Nothing>> AnswerInterest(this Gateway api, Guid id, string answer, string message, DateTime? talkAt) =>
        api.Post<Nothing>($"interests/{id}/answer", new { answer, message, talkAt });

    public static Task<Answer<Nothing>> ConcludeSuitability(this Gateway api, Guid id, string conclusion, string? note) =>
        api.Post<Nothing>($"interests/{id}/suitability", new { conclusion, note });

    public static Task<Answer<Nothing>> RecordCertificateShown(this Gateway api, Guid id, DateOnly shownOn) =>
        api.Post<Nothing>($"interests/{id}/police-certificate", new { shownOn });

    public static Task<Answer<OfferMade>> OfferAssignment(this Gateway api, Guid interestId, DateOnly startsOn, Guid? replaces, string? adultAlong) =>
        api.Post<OfferMade>("assignments", new { interestId, startsOn, replaces, adultAlong });

    public static Task<Answer<Listing<GivenAssignment>>> AssignmentsOf(this Gateway api, Guid organisationId, string? status, string? after = null, int limit = 30) =>
        api.Get<Listing<GivenAssignment>>(Query.To("assignments", ("organisationId", organisationId), ("status", status), ("after", after), ("limit", limit)));

    public static Task<Answer<Listing<GivenHours>>> HoursOf(this Gateway api, Guid organisationId, string? status, string? after = null, int limit = 30) =>
        api.Get<Listing<GivenHours>>(Query.To("hours", ("organisationId", organisationId), ("status", status), ("after", after), ("limit", limit)));

    public static Task<Answer<Nothing>> ApproveHours(this Gateway api, Guid id) => api.Post<Nothing>($"hours/{id}/approval");

    public static Task<Answer<Nothing>> CorrectHours(this Gateway api, Guid id, int minutes, string reason) =>
        api.Post<Nothing>($"hours/{id}/correction", new { minutes, reason });
}
