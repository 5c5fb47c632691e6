namespace FrivilligPlattform.Portal.Api;

/// <summary>Whom to turn to on one side of what two make together.</summary>
public sealed record SideCoordinator(Guid OrganisationId, string OrganisationName, string ContactPerson, string ContactPhone);

/// <summary>An organisation's agreement with a municipality, by its reference.</summary>
public sealed record MunicipalAgreement(
    Guid Id, string MunicipalityNumber, string? MunicipalityName, string Reference, DateOnly SignedOn, DateOnly? ValidUntil, bool InForce);

/// <summary>As what one can take part.</summary>
public sealed record ParticipationChoice(string Code, string Name, bool Counted, bool Enabled);

/// <summary>That civic service was turned on or off.</summary>
public sealed record CivicServiceDecision(Guid Id, bool Enabled, string Reason, DateTime At);

/// <summary>What organisations and public bodies make together, and as what one takes part in it.</summary>
public static class Together
{
    /// <summary>Those one may make something together with in a municipality.</summary>
    public static Task<Answer<Listing<Organisation>>> OrganisationsIn(this Gateway api, string? municipality) =>
        api.Get<Listing<Organisation>>(Query.To("organisations", ("municipality", municipality), ("status", "verified"), ("limit", 100)));

    public static Task<Answer<Nothing>> AgreeToPublish(this Gateway api, Guid id, Guid organisationId, string contactPerson, string contactPhone) =>
        api.Post<Nothing>($"opportunities/{id}/agreement", new { organisationId, contactPerson, contactPhone });

    public static Task<Answer<Nothing>> TakeBackAgreement(this Gateway api, Guid id, Guid organisationId) =>
        api.Post<Nothing>($"opportunities/{id}/agreement/withdrawal", new { organisationId });

    /// <summary>What others wrote and the organisation is the other side of.</summary>
    public static Task<Answer<Listing<OfferedOpportunity>>> MadeWith(this Gateway api, Guid organisationId) =>
        api.Get<Listing<OfferedOpportunity>>(Query.To("opportunities", ("partnerId", organisationId), ("limit", 50)));

    public static Task<Answer<Listing<MunicipalAgreement>>> Agreements(this Gateway api, Guid organisationId, string? after = null) =>
        api.Get<Listing<MunicipalAgreement>>(Query.To($"organisations/{organisationId}/agreements", ("after", after), ("limit", 30)));

    public static Task<Answer<Created>> RecordAgreement(
        this Gateway api, Guid organisationId, string municipalityNumber, string reference, DateOnly signedOn, DateOnly? validUntil) =>
        api.Post<Created>($"organisations/{organisationId}/agreements", new { municipalityNumber, reference, signedOn, validUntil });

    public static Task<Answer<Nothing>> EndAgreement(this Gateway api, Guid organisationId, Guid id, DateOnly validUntil) =>
        api.Post<Nothing>($"organisations/{organisationId}/agreements/{id}/end", new { validUntil });

    public static Task<Answer<List<ParticipationChoice>>> Participations(this Gateway api) => api.Get<List<ParticipationChoice>>("participations");

    public static Task<Answer<Listing<CivicServiceDecision>>> CivicServiceDecisions(this Gateway api, string? after = null) =>
        api.Get<Listing<CivicServiceDecision>>(Query.To("participations/civic-service", ("after", after), ("limit", 20)));

    public static Task<Answer<Nothing>> DecideCivicService(this Gateway api, bool enabled, string reason) =>
        api.Post<Nothing>("participations/civic-service", new { enabled, reason });

    /// <summary>True while civic service may be offered.</summary>
    public static async Task<bool> CivicServiceIsOn(this Gateway api) =>
        (await api.Participations()).Value?.Any(p => p is { Code: "civicService", Enabled: true }) is true;
}
