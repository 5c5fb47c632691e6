namespace FrivilligPlattform.Contracts.Recruitment.V1;

/// <summary>An organisation is registered and waits to be verified. The account that did it administers it.</summary>
/// <param name="Kind"><c>voluntaryOrganisation</c>, <c>frivilligsentral</c>, <c>municipality</c>, <c>stateBody</c>, <c>competenceCentre</c> or <c>unit</c>.</param>
[ReadBy("cooperation", "grants", "identity", "matching", "notifications", "reporting", "training")]
public sealed record OrganisationRegistered(
    Guid OrganisationId, string? OrganisationNumber, string Name, string Kind, Guid? ParentId,
    string? MunicipalityNumber, Guid RegisteredBy, DateTime At);

/// <summary>A platform administrator found the organisation to be what it says; its opportunities may be published.</summary>
[ReadBy("cooperation", "grants", "matching", "notifications", "reporting", "training")]
public sealed record OrganisationVerified(Guid OrganisationId, DateTime At);

/// <summary>An organisation's name, place or parent is now this.</summary>
[ReadBy("cooperation", "grants", "identity", "matching", "notifications", "reporting", "training")]
public sealed record OrganisationChanged(
    Guid OrganisationId, string? OrganisationNumber, string Name, string Kind, Guid? ParentId, string? MunicipalityNumber, DateTime At);

/// <summary>A volunteer registered. No name, contact or birth date: readers know an id and what matching needs.</summary>
/// <param name="AgeAtLeast">The highest of the ages 0, 13, 15, 16, 18, 20 and 25 that the volunteer has reached.</param>
/// <param name="RadiusKm">How far the volunteer will travel, in kilometres.</param>
/// <param name="Findable">True when the volunteer asked to be found by organisations.</param>
[ReadBy("matching")]
public sealed record VolunteerRegistered(
    Guid VolunteerId, string PostalCode, string MunicipalityNumber, IReadOnlyList<string> Interests, IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages, IReadOnlyList<WeeklySlot> Availability, int RadiusKm, string Transport,
    int AgeAtLeast, bool Findable, string? Source, DateTime At);

/// <summary>A volunteer's profile is now this; paused volunteers get no suggestions.</summary>
[ReadBy("matching")]
public sealed record VolunteerProfileChanged(
    Guid VolunteerId, string PostalCode, string MunicipalityNumber, IReadOnlyList<string> Interests, IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages, IReadOnlyList<WeeklySlot> Availability, int RadiusKm, string Transport,
    int AgeAtLeast, bool Findable, bool Paused, DateTime At);

/// <summary>A guardian of a volunteer under 18 agreed to volunteering as such, or took it back (row 135). Who the guardian is, is not told.</summary>
/// <param name="Stands">True while a consent stands, of this guardian or another.</param>
[ReadBy("matching")]
public sealed record GuardianAnswered(Guid VolunteerId, bool Stands, DateTime At);

/// <summary>A volunteer erased the profile: readers forget the id, counts stay.</summary>
[ReadBy("matching", "reporting", "training")]
public sealed record VolunteerErased(Guid VolunteerId, DateTime At);

/// <summary>An opportunity is open to volunteers.</summary>
/// <param name="ScheduleKind"><c>oneOff</c>, <c>recurring</c>, <c>onCall</c> or <c>pair</c>.</param>
/// <param name="Slots">When it happens each week; empty for one-off and on-call.</param>
/// <param name="Participation"><c>volunteering</c>, or <c>civicService</c>, which is no volunteering and counts nowhere as such (row 152).</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record OpportunityPublished(
    Guid OpportunityId, Guid OrganisationId, string OrganisationName, string Title, string Summary, string Type, string Arena,
    string ScheduleKind, IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, string PlaceName,
    string PostalCode, string MunicipalityNumber, int Capacity, int MinimumAge, IReadOnlyList<string> Interests,
    IReadOnlyList<string> Skills, IReadOnlyList<string> Languages, IReadOnlyList<Requirement> Requirements, DateTime At,
    string? Participation = null);

/// <summary>A published opportunity is now this.</summary>
/// <param name="Open">False while it is paused or full.</param>
/// <param name="Participation">As in <see cref="OpportunityPublished"/>.</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record OpportunityChanged(
    Guid OpportunityId, Guid OrganisationId, string OrganisationName, string Title, string Summary, string Type, string Arena,
    string ScheduleKind, IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, string PlaceName,
    string PostalCode, string MunicipalityNumber, int Capacity, int MinimumAge, IReadOnlyList<string> Interests,
    IReadOnlyList<string> Skills, IReadOnlyList<string> Languages, IReadOnlyList<Requirement> Requirements, bool Open, DateTime At,
    string? Participation = null);

/// <summary>An opportunity is over and leaves every list.</summary>
[ReadBy("matching", "reporting")]
public sealed record OpportunityClosed(Guid OpportunityId, Guid OrganisationId, string Reason, DateTime At);

/// <summary>A volunteer said yes to an opportunity. Published once per interest; the answer clock starts at <paramref name="At"/>.</summary>
/// <param name="Participation"><c>organised</c>, <c>independent</c> (row 5) or <c>civicService</c> (row 152); null from before it was told.</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record InterestExpressed(
    Guid InterestId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string? Source, DateTime At,
    string? Participation = null);

/// <summary>An interest expressed without an account now belongs to the account that confirmed the address. It is the same interest: nobody counts or tells of it anew.</summary>
[ReadBy("matching")]
public sealed record InterestMoved(Guid InterestId, Guid OpportunityId, Guid FromVolunteerId, Guid VolunteerId, DateTime ExpressedAt, DateTime At);

/// <summary>The organisation answered an interest for the first time.</summary>
/// <param name="Answer"><c>invited</c> or <c>declined</c>.</param>
/// <param name="Participation">As in <see cref="InterestExpressed"/>.</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record InterestAnswered(
    Guid InterestId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string Answer,
    DateTime ExpressedAt, DateTime At, string? Participation = null);

/// <summary>A volunteer now meets a requirement; for one organisation, or for all when <paramref name="OrganisationId"/> is null.</summary>
[ReadBy("matching")]
public sealed record ClearanceGranted(
    Guid VolunteerId, Guid? OrganisationId, Requirement Requirement, DateOnly? ValidUntil, DateTime At);

/// <summary>A volunteer no longer meets a requirement.</summary>
[ReadBy("matching")]
public sealed record ClearanceEnded(Guid VolunteerId, Guid? OrganisationId, Requirement Requirement, string Reason, DateTime At);

/// <summary>A coordinator offers a volunteer an assignment; it starts only if the volunteer accepts (row 126).</summary>
[ReadBy("notifications")]
public sealed record AssignmentOffered(
    Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, DateTime At);

/// <summary>A volunteer accepted and the assignment runs.</summary>
/// <param name="Participation">As in <see cref="InterestExpressed"/>.</param>
/// <param name="HostOrganisationId">The public body or frivilligsentral that answers for one who is in no organisation (row 5); null otherwise.</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record AssignmentStarted(
    Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string Type,
    string Title, DateOnly StartsOn, DateTime At, string? Participation = null, Guid? HostOrganisationId = null);

/// <summary>An assignment is over.</summary>
/// <param name="Participation">As in <see cref="InterestExpressed"/>.</param>
[ReadBy("matching", "reporting")]
public sealed record AssignmentEnded(
    Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string Reason, DateTime At,
    string? Participation = null);

/// <summary>A thanks or talk with a volunteer is due (row 17).</summary>
/// <param name="Kind"><c>thanks</c>, <c>talkAfterFirstTime</c>, <c>talkAfterThirdTime</c>, <c>yearlyTalk</c>, <c>farewell</c> or <c>other</c>.</param>
[ReadBy("notifications")]
public sealed record FollowUpDue(Guid FollowUpId, Guid AssignmentId, Guid OrganisationId, Guid VolunteerId, string Kind, DateTime At);

/// <summary>A volunteer took over the place of one who leaves (row 139). Read by systems outside the platform.</summary>
public sealed record AssignmentHandedOver(Guid AssignmentId, Guid SuccessorId, Guid OpportunityId, Guid OrganisationId, DateTime At);

/// <summary>Somebody who left said why (rows 27 and 147); it names no person. Read by systems outside the platform.</summary>
/// <param name="Cause">A word of the short list of causes, such as <c>moved</c>.</param>
/// <param name="Again"><c>yes</c>, <c>maybe</c> or <c>no</c>.</param>
/// <param name="FeltSeen">1 (not at all) to 5 (very much).</param>
public sealed record ExitAnswered(
    Guid OrganisationId, string MunicipalityNumber, string Type, string Cause, string Again, int FeltSeen, DateTime At);

/// <summary>Nobody answered an interest for too long (row 147).</summary>
[ReadBy("notifications")]
public sealed record InterestEscalated(
    Guid InterestId, Guid OpportunityId, Guid OrganisationId, Guid? ParentId, DateTime ExpressedAt, DateTime At);

/// <summary>An organisation proposes to hand a volunteer on; the other learns of the volunteer only when they agree.</summary>
[ReadBy("notifications")]
public sealed record HandOnProposed(
    Guid HandOnId, Guid InterestId, Guid OrganisationId, Guid ToOrganisationId, Guid ToOpportunityId, Guid VolunteerId, DateTime At);

/// <summary>A volunteer agreed and an interest went on to another organisation. Read by systems outside the platform.</summary>
public sealed record InterestHandedOn(Guid InterestId, Guid NextInterestId, Guid OrganisationId, Guid ToOrganisationId, DateTime At);

/// <summary>
/// A letter to somebody without an account waits at Recruitment. It carries no address and no code: Notifications fetches both
/// when it delivers.
/// </summary>
/// <param name="Kind"><c>interestConfirmation</c>, <c>interestAnswered</c> or <c>interestGuardian</c>.</param>
[ReadBy("notifications")]
public sealed record InterestLetterQueued(Guid LetterId, string Kind, DateTime At);

/// <summary>A volunteer is asked to show a police certificate.</summary>
[ReadBy("notifications")]
public sealed record PoliceCertificateRequested(Guid InterestId, Guid OrganisationId, Guid VolunteerId, DateTime At);

/// <summary>Something a volunteer must have runs out soon and was not renewed.</summary>
[ReadBy("notifications")]
public sealed record ClearanceExpiring(Guid VolunteerId, Guid? OrganisationId, Requirement Requirement, DateOnly ValidUntil, DateTime At);

/// <summary>An organisation is to confirm what it offers and needs (row 114).</summary>
[ReadBy("notifications")]
public sealed record ProfileConfirmationDue(Guid OrganisationId, DateTime ConfirmedAt, DateTime At);

/// <summary>An opportunity stopped taking volunteers though nobody paused it by hand.</summary>
/// <param name="Cause"><c>agreementEnded</c> (row 25) or <c>civicServiceOff</c> (row 152).</param>
[ReadBy("notifications")]
public sealed record OpportunityPaused(Guid OpportunityId, Guid OrganisationId, string Cause, DateTime At);

/// <summary>Somebody should say whether an opportunity still stands.</summary>
[ReadBy("notifications")]
public sealed record OpportunityRefreshDue(Guid OpportunityId, Guid OrganisationId, DateTime FreshUntil, DateTime At);

/// <summary>A municipality plans what an organisation already offers, which may comment (row 130).</summary>
[ReadBy("notifications")]
public sealed record CommentAsked(
    Guid OpportunityId, Guid OrganisationId, Guid AskedOrganisationId, string Type, string MunicipalityNumber, DateTime CommentUntil, DateTime At);

/// <summary>Somebody sent an idea to an organisation (row 18).</summary>
[ReadBy("notifications")]
public sealed record IdeaSent(Guid IdeaId, Guid OrganisationId, string MunicipalityNumber, DateTime AnswerBy, DateTime At);

/// <summary>Who sent an idea has an answer (row 18).</summary>
/// <param name="Outcome"><c>weStart</c>, <c>weHelpYou</c>, <c>passedOn</c> or <c>notNow</c>.</param>
[ReadBy("notifications")]
public sealed record IdeaAnswered(Guid IdeaId, Guid OrganisationId, Guid SenderId, string Outcome, DateTime At);

/// <summary>One side of a joint opportunity said yes to publishing it; the other is asked, for neither publishes alone (row 129).</summary>
[ReadBy("notifications")]
public sealed record JointPublicationAsked(Guid OpportunityId, Guid OrganisationId, Guid AskedOrganisationId, DateTime At);

/// <summary>
/// An organisation recorded its agreement with a municipality, which one-to-one schemes ask for (row 25). Read by systems outside the platform.
/// </summary>
public sealed record AgreementRecorded(
    Guid AgreementId, Guid OrganisationId, string MunicipalityNumber, string Reference, DateOnly SignedOn, DateOnly? ValidUntil, DateTime At);

/// <summary>
/// So many came to a gathering of an activity programme, and so many of them had come before (row 24); it names no person. Told again when the list of a
/// day is corrected. Read by systems outside the platform.
/// </summary>
public sealed record AttendanceCounted(
    Guid OpportunityId, Guid OrganisationId, string MunicipalityNumber, string Type, string Arena, DateOnly On, int Attended, int Returning, DateTime At);

/// <summary>Somebody asked for a vigil at a unit or municipality (row 70). It names nobody and says nothing of anybody's health.</summary>
/// <param name="Arena">Where the person is: the choice is the same everywhere.</param>
[ReadBy("notifications")]
public sealed record VigilWished(Guid WishId, Guid OrganisationId, string MunicipalityNumber, string Arena, DateTime AnswerBy, DateTime At);

/// <summary>A wish for a vigil was answered (row 70), so that it can be counted by arena. Read by systems outside the platform.</summary>
public sealed record VigilWishAnswered(
    Guid WishId, Guid OrganisationId, string MunicipalityNumber, string Arena, bool Accepted, DateTime WishedAt, DateTime At);
