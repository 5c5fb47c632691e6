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
