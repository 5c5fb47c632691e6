namespace FrivilligPlattform.Portal.Api;

/// <summary>An organisation as anybody may read it.</summary>
public sealed record PublicOrganisation(
    Guid Id, string? OrganisationNumber, string Name, string Kind, Guid? ParentId, string? ParentName, string? MunicipalityNumber, string? Website, string Status,
    IReadOnlyList<string>? WeOffer, IReadOnlyList<string>? WeNeed, DateTime? ProfileConfirmedAt, bool ProfileIsOld, bool? Voluntary);

/// <summary>An organisation in a list anybody may read.</summary>
public sealed record ListedOrganisation(Guid Id, string Name, string Kind, string? MunicipalityNumber, string? MunicipalityName);

/// <summary>What an organisation was found to be specialised in.</summary>
public sealed record ShownCapability(Guid Id, string Code, string Name, bool? Verified, string? JudgedBy);

/// <summary>An open opportunity in an organisation's or a campaign's list.</summary>
public sealed record OpenOpportunity(Guid Id, string Title, string Summary, string Type, string OrganisationName, string? PlaceName, string? MunicipalityNumber);

/// <summary>A campaign's page; <paramref name="Source"/> goes along with an interest that comes of it.</summary>
public sealed record CampaignPage(
    string Slug, string Title, string Text, string? TargetGroup, DateOnly StartsOn, DateOnly EndsOn, string Source, IReadOnlyList<CampaignPartner> Organisations,
    IReadOnlyList<OpenOpportunity> Opportunities);

public sealed record CampaignPartner(Guid Id, string Name);

/// <summary>What anybody may read about organisations and campaigns.</summary>
public static class PublicPages
{
    public static Task<Answer<PublicOrganisation>> PublicOrganisation(this Gateway api, Guid id) => api.Get<PublicOrganisation>($"organisations/{id}");

    public static Task<Answer<Listing<ListedOrganisation>>> FindOrganisations(
        this Gateway api, string? query, string? kind, string? municipality, string? capability, string? after = null, int limit = 20) =>
        api.Get<Listing<ListedOrganisation>>(Query.To(
            "organisations", ("query", query), ("kind", kind), ("municipality", municipality), ("capability", capability), ("status", "verified"), ("after", after),
            ("limit", limit)));

    public static Task<Answer<Listing<ShownCapability>>> ShownCapabilities(this Gateway api, Guid organisationId) =>
        api.Get<Listing<ShownCapability>>($"organisations/{organisationId}/capabilities");

    public static Task<Answer<Listing<OpenOpportunity>>> OpenOpportunities(this Gateway api, Guid organisationId, string? after) =>
        api.Get<Listing<OpenOpportunity>>(Query.To("opportunities", ("organisationId", organisationId), ("status", "published"), ("after", after), ("limit", 12)));

    public static Task<Answer<CampaignPage>> Campaign(this Gateway api, string slug) => api.Get<CampaignPage>($"campaigns/{Uri.EscapeDataString(slug)}");
}
