namespace FrivilligPlattform.Contracts.Recruitment.V1;

/// <summary>An organisation is registered and waits to be verified. The account that did it administers it.</summary>
/// <param name="Kind"><c>voluntaryOrganisation</c>, <c>frivilligsentral</c>, <c>municipality</c>, <c>stateBody</c> or <c>competenceCentre</c>.</param>
[ReadBy("cooperation", "grants", "identity", "matching", "notifications", "reporting", "training")]
public sealed record OrganisationRegistered(
    Guid OrganisationId, string? OrganisationNumber, string Name, string Kind, Guid? ParentId,
    string? MunicipalityNumber, Guid RegisteredBy, DateTime At);

/// <summary>A platform administrator found the organisation to be what it says; its opportunities may be published.</summary>
[ReadBy("cooperation", "grants", "notifications", "reporting", "training")]
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

/// <summary>A volunteer erased the profile: readers forget the id, counts stay.</summary>
[ReadBy("matching", "reporting", "training")]
public sealed record VolunteerErased(Guid VolunteerId, DateTime At);

/// <summary>An opportunity is open to volunteers.</summary>
/// <param name="ScheduleKind"><c>oneOff</c>, <c>recurring</c>, <c>onCall</c> or <c>pair</c>.</param>
/// <param name="Slots">When it happens each week; empty for one-off and on-call.</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record OpportunityPublished(
    Guid OpportunityId, Guid OrganisationId, string OrganisationName, string Title, string Summary, string Type, string Arena,
    string ScheduleKind, IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, string PlaceName,
    string PostalCode, string MunicipalityNumber, int Capacity, int MinimumAge, IReadOnlyList<string> Interests,
    IReadOnlyList<string> Skills, IReadOnlyList<string> Languages, IReadOnlyList<Requirement> Requirements, DateTime At);

/// <summary>A published opportunity is now this.</summary>
/// <param name="Open">False while it is paused or full.</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record OpportunityChanged(
    Guid OpportunityId, Guid OrganisationId, string OrganisationName, string Title, string Summary, string Type, string Arena,
    string ScheduleKind, IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, string PlaceName,
    string PostalCode, string MunicipalityNumber, int Capacity, int MinimumAge, IReadOnlyList<string> Interests,
    IReadOnlyList<string> Skills, IReadOnlyList<string> Languages, IReadOnlyList<Requirement> Requirements, bool Open, DateTime At);

/// <summary>An opportunity is over and leaves every list.</summary>
[ReadBy("matching", "reporting")]
public sealed record OpportunityClosed(Guid OpportunityId, Guid OrganisationId, string Reason, DateTime At);

/// <summary>A volunteer said yes to an opportunity. Published once per interest; the answer clock starts at <paramref name="At"/>.</summary>
[ReadBy("matching", "notifications", "reporting")]
public sealed record InterestExpressed(
    Guid InterestId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string? Source, DateTime At);

/// <summary>The organisation answered an interest for the first time.</summary>
/// <param name="Answer"><c>invited</c> or <c>declined</c>.</param>
[ReadBy("matching", "notifications", "reporting")]
public sealed record InterestAnswered(
    Guid InterestId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string Answer,
    DateTime ExpressedAt, DateTime At);

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
[ReadBy("matching", "notifications", "reporting")]
public sealed record AssignmentStarted(
    Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string Type,
    string Title, DateOnly StartsOn, DateTime At);

/// <summary>An assignment is over.</summary>
[ReadBy("matching", "reporting")]
public sealed record AssignmentEnded(
    Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber, string Reason, DateTime At);
