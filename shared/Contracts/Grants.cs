namespace FrivilligPlattform.Contracts.Grants.V1;

/// <summary>A grant call can be applied to until <paramref name="ClosesAt"/>.</summary>
[ReadBy("notifications")]
public sealed record CallOpened(Guid CallId, Guid SchemeId, string Title, DateTime ClosesAt, DateTime At);

/// <summary>An organisation submitted an application. Amounts are in øre. Read by systems outside the platform.</summary>
public sealed record ApplicationSubmitted(
    Guid ApplicationId, Guid CallId, Guid OrganisationId, string? MunicipalityNumber, long AppliedOre, DateTime At);

/// <summary>An application was decided. <paramref name="AwardedOre"/> is 0 when it was declined.</summary>
/// <param name="Outcome"><c>awarded</c>, <c>partlyAwarded</c> or <c>declined</c>.</param>
[ReadBy("notifications", "reporting")]
public sealed record GrantDecided(
    Guid ApplicationId, Guid CallId, Guid OrganisationId, string? MunicipalityNumber, string Outcome, long AwardedOre, DateTime At);
