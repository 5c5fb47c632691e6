namespace FrivilligPlattform.Contracts.Matching.V1;

/// <summary>Opportunities that fit a volunteer who asked for suggestions; at most one a day for each volunteer.</summary>
public sealed record MatchSuggested(Guid VolunteerId, IReadOnlyList<Guid> OpportunityIds, DateTime At);

/// <summary>A volunteer logged hours that a coordinator has not seen yet.</summary>
public sealed record HoursLogged(
    Guid HoursId, Guid AssignmentId, Guid OrganisationId, Guid VolunteerId, DateOnly On, int Minutes, DateTime At);

/// <summary>A coordinator approved hours. Counted for the municipality and month of <paramref name="On"/>.</summary>
public sealed record HoursApproved(
    Guid HoursId, Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string MunicipalityNumber,
    DateOnly On, int Minutes, DateTime At);
