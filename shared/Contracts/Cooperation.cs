namespace FrivilligPlattform.Contracts.Cooperation.V1;

/// <summary>A municipality or institution registered a unit, such as a nursing home.</summary>
[ReadBy("recruitment")]
public sealed record UnitRegistered(
    Guid UnitId, Guid OrganisationId, string Name, string Arena, string PostalCode, string MunicipalityNumber, DateTime At);

/// <summary>A unit has a responsible leader; without one it cannot publish (row 88).</summary>
[ReadBy("recruitment")]
public sealed record LeaderNamed(Guid UnitId, Guid OrganisationId, Guid? LeaderAccountId, DateTime At);

/// <summary>A unit has a volunteering coordinator with this share of a full-time post (0 to 1). Read by systems outside the platform.</summary>
public sealed record CoordinatorNamed(Guid UnitId, Guid OrganisationId, Guid? CoordinatorAccountId, decimal FullTimeShare, DateTime At);

/// <summary>The task catalogue classifies a task, nationally or by local decision (rows 61 to 64).</summary>
/// <param name="Class"><c>allowed</c>, <c>staffOnly</c> or <c>greyZone</c>.</param>
/// <param name="UnitId">Null for the national rule.</param>
/// <param name="Decision">For a local decision on a grey-zone task: <c>yes</c>, <c>no</c> or <c>withConditions</c>.</param>
/// <param name="Reason">Why, in a sentence that may be shown to volunteers and staff, with its source.</param>
[ReadBy("recruitment")]
public sealed record TaskRuleDecided(
    string TaskCode, string Name, string Class, Guid? UnitId, string? Decision, string Reason, DateOnly? ValidUntil, DateTime At);

/// <summary>A unit registered a need that organisations may answer. Read by systems outside the platform.</summary>
public sealed record NeedRegistered(
    Guid NeedId, Guid UnitId, Guid OrganisationId, string Title, string Type, string MunicipalityNumber, DateTime At);
