namespace FrivilligPlattform.Contracts.Matching.V1;

/// <summary>A volunteer logged hours that a coordinator has not seen yet.</summary>
[ReadBy("notifications")]
public sealed record HoursLogged(
    Guid HoursId, Guid AssignmentId, Guid OrganisationId, Guid VolunteerId, DateOnly On, int Minutes, DateTime At);

/// <summary>A coordinator approved hours. Counted for the municipality and month of <paramref name="On"/>.</summary>
[ReadBy("notifications", "reporting")]
public sealed record HoursApproved(
    Guid HoursId, Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber,
    DateOnly On, int Minutes, DateTime At);
