namespace FrivilligPlattform.Contracts.Matching.V1;

/// <summary>A volunteer logged hours that a coordinator has not seen yet.</summary>
[ReadBy("notifications", "recruitment")]
public sealed record HoursLogged(
    Guid HoursId, Guid AssignmentId, Guid OrganisationId, Guid VolunteerId, DateOnly On, int Minutes, DateTime At);

/// <summary>A coordinator approved hours. Counted for the municipality and month of <paramref name="On"/>.</summary>
[ReadBy("notifications", "recruitment", "reporting")]
public sealed record HoursApproved(
    Guid HoursId, Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber,
    DateOnly On, int Minutes, DateTime At);

/// <summary>A coordinator asks a volunteer about an opportunity; the organisation does not know who it is before the volunteer expresses interest.</summary>
[ReadBy("notifications")]
public sealed record VolunteerAsked(Guid RequestId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, DateTime At);

/// <summary>New opportunities that fit a volunteer who asked to be found: one digest, the best first.</summary>
/// <param name="Total">How many there are; the ids are those of the best.</param>
[ReadBy("notifications")]
public sealed record OpportunitiesSuggested(Guid DigestId, Guid VolunteerId, IReadOnlyList<Guid> OpportunityIds, int Total, DateTime At);

/// <summary>Something new answers a search that an account saved.</summary>
/// <param name="Total">How many there are; the ids are those of the newest.</param>
[ReadBy("notifications")]
public sealed record SavedSearchAnswered(Guid DigestId, Guid SavedSearchId, Guid AccountId, IReadOnlyList<Guid> OpportunityIds, int Total, DateTime At);
/// <summary>A shift can be signed up for. Shifts of volunteers are never counted as staffing. Read by systems outside the platform.</summary>
public sealed record ShiftPublished(
    Guid ShiftId, Guid RosterId, Guid OrganisationId, string Type, string MunicipalityNumber, string Title, DateTime StartsAt, DateTime EndsAt,
    int Places, DateTime At);

/// <summary>A shift has as many people as it needs. Read by systems outside the platform.</summary>
public sealed record ShiftFilled(Guid ShiftId, Guid RosterId, Guid OrganisationId, DateTime StartsAt, DateTime At);

/// <summary>A place on a shift came free and nobody on the waiting list can take it. Read by systems outside the platform.</summary>
public sealed record ShiftReleased(Guid ShiftId, Guid RosterId, Guid OrganisationId, string Role, DateTime StartsAt, DateTime At);

/// <summary>A volunteer is asked to come on a shift and may say no without a reason (row 126).</summary>
/// <param name="Kind"><c>invitation</c>, <c>waitingList</c> or <c>callOut</c>.</param>
[ReadBy("notifications")]
public sealed record ShiftOffered(
    Guid SignUpId, Guid ShiftId, Guid OrganisationId, Guid VolunteerId, string Kind, string Title, string PlaceName, DateTime StartsAt,
    DateTime EndsAt, DateTime? AnswerBy, DateTime At);

/// <summary>A volunteer's shift is not what it was: those affected are told one by one and choose.</summary>
/// <param name="What"><c>approved</c>, <c>turnedDown</c>, <c>changed</c>, <c>cancelled</c>, <c>released</c>, <c>handedOver</c>, <c>stayOn</c> (an offer to stay is taken up) or <c>lapsed</c>.</param>
/// <param name="Reason">The coordinator's reason, when there is one.</param>
[ReadBy("notifications")]
public sealed record ShiftAltered(
    Guid SignUpId, Guid ShiftId, Guid OrganisationId, Guid VolunteerId, string What, string Title, string PlaceName, DateTime StartsAt,
    DateTime EndsAt, string? Reason, DateTime At);

/// <summary>A volunteer signed up for a shift or said yes to a place on it, so that the organisation may know whom it expects.</summary>
[ReadBy("recruitment")]
public sealed record ShiftSignedUp(
    Guid SignUpId, Guid ShiftId, Guid OrganisationId, Guid VolunteerId, DateTime StartsAt, DateTime EndsAt, DateTime At);

/// <summary>A shift comes as near as the volunteer wished to be reminded.</summary>
[ReadBy("notifications", "recruitment")]
public sealed record ShiftNear(
    Guid SignUpId, Guid ShiftId, Guid OrganisationId, Guid VolunteerId, string Title, string PlaceName, DateTime StartsAt, DateTime EndsAt,
    DateTime At);

/// <summary>Somebody under 18 has a place on a shift to come, and the guardian has taken the consent back; the place stays until a coordinator decides (row 135).</summary>
[ReadBy("notifications")]
public sealed record ShiftLostGuardian(
    Guid SignUpId, Guid ShiftId, Guid RosterId, Guid OrganisationId, string Title, string PlaceName, DateTime StartsAt, DateTime At);

/// <summary>A coordinator put a volunteer and a recipient to each other; the volunteer says yes or no, without a reason (row 126).</summary>
[ReadBy("notifications")]
public sealed record PairProposed(Guid PairId, Guid OrganisationId, Guid VolunteerId, DateTime At);

/// <summary>A long-term pair is not what it was. The recipient is not named here, nor why.</summary>
/// <param name="What"><c>started</c>, <c>declined</c>, <c>paused</c>, <c>resumed</c>, <c>changeWanted</c>, <c>stopped</c>, <c>handedOver</c> or <c>contactWanted</c>.</param>
/// <param name="By">Who wished it: <c>volunteer</c>, <c>recipient</c> or <c>coordinator</c>. Nobody is told of their own act.</param>
[ReadBy("notifications")]
public sealed record PairAltered(Guid PairId, Guid OrganisationId, Guid VolunteerId, string What, string By, DateTime At);
