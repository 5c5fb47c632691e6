namespace FrivilligPlattform.Portal.Api;

/// <summary>A call for applications in a list.</summary>
public sealed record GrantCallSummary(
    Guid Id, Guid SchemeId, string SchemeName, Guid OwnerOrganisationId, string OwnerName, string Title, DateTime OpensAt, DateTime ClosesAt,
    long FrameOre, long? MaxAmountOre, IReadOnlyList<string> ApplicantKinds, string Status);

/// <summary>A call in full: what it is for, who may apply, how much and until when.</summary>
public sealed record GrantCall(
    Guid Id, Guid SchemeId, string SchemeName, string Purpose, string TargetGroup, string? Exclusions, Guid OwnerOrganisationId, string OwnerName,
    string Title, DateTime OpensAt, DateTime ClosesAt, long FrameOre, long LeftOre, long? MaxAmountOre, string Criteria,
    IReadOnlyList<string> ApplicantKinds, string Status)
{
    public bool IsOpen => Status is "open";
}

/// <summary>A lasting offer of grants; calls are announced under it.</summary>
public sealed record GrantScheme(Guid Id, string Name, string Purpose, Guid OwnerOrganisationId, string OwnerName, string TargetGroup, string? Exclusions);

/// <summary>The call that was announced; its deadline may have moved to a working day.</summary>
public sealed record AnnouncedCall(Guid Id, DateTime ClosesAt, bool DeadlineMoved);

/// <summary>A line of the public register of awards.</summary>
public sealed record GrantAward(
    Guid ApplicationId, Guid CallId, string CallTitle, Guid OrganisationId, string OrganisationName, string? MunicipalityNumber,
    string ProjectTitle, long AwardedOre, DateTime DecidedAt);

public static class GrantCalls
{
    public static Task<Answer<Listing<GrantCallSummary>>> ListCalls(
        this Gateway api, string? status = null, Guid? ownerOrganisationId = null, string? after = null, int limit = 20) =>
        api.Get<Listing<GrantCallSummary>>(
            Query.To("calls", ("status", status), ("ownerOrganisationId", ownerOrganisationId), ("after", after), ("limit", limit)));

    public static Task<Answer<GrantCall>> Call(this Gateway api, Guid id) => api.Get<GrantCall>($"calls/{id}");

    public static Task<Answer<AnnouncedCall>> AnnounceCall(this Gateway api, object call) => api.Post<AnnouncedCall>("calls", call);

    public static Task<Answer<Listing<GrantScheme>>> Schemes(this Gateway api, Guid ownerOrganisationId) =>
        api.Get<Listing<GrantScheme>>(Query.To("schemes", ("ownerOrganisationId", ownerOrganisationId), ("limit", 100)));

    public static Task<Answer<Created>> RegisterScheme(this Gateway api, object scheme) => api.Post<Created>("schemes", scheme);

    public static Task<Answer<Listing<GrantAward>>> Awards(this Gateway api, string? municipality, int? year, string? after) =>
        api.Get<Listing<GrantAward>>(Query.To("awards", ("municipality", municipality), ("year", year), ("after", after), ("limit", 25)));
}
