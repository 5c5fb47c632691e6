namespace FrivilligPlattform.Portal.Api;

/// <summary>What an organisation says to be specialised in; <paramref name="Verified"/> is null until a national body has judged it (row 72).</summary>
public sealed record Capability(Guid Id, string Code, string Name, string? Grounds, bool? Verified, string? JudgedBy, DateTime? JudgedAt, DateTime ClaimedAt);

/// <summary>A claim that waits for a national body.</summary>
public sealed record CapabilityToJudge(Guid Id, Guid OrganisationId, string OrganisationName, string Code, string Name, string Grounds, DateTime ClaimedAt);

/// <summary>A file of branches: seen first, added when somebody says so.</summary>
public sealed record BranchImport(
    Guid Id, Guid OrganisationId, string Status, int Rows, int Ready, int RefusedAtFirst, int Handled, int Added, DateTime CreatedAt, DateTime? StartedAt, DateTime? EndedAt);

/// <summary>A row of a file of branches and what becomes of it.</summary>
public sealed record BranchRow(
    int Line, string Name, string? OrganisationNumber, string? MunicipalityNumber, string? Website, string? ParentNumber, string Status, string? Reason, Guid? BranchId);

/// <summary>What an organisation is specialised in, and its branches from a file.</summary>
public static class Capabilities
{
    public static Task<Answer<Listing<Capability>>> CapabilitiesOf(this Gateway api, Guid organisationId) =>
        api.Get<Listing<Capability>>($"organisations/{organisationId}/capabilities");

    public static Task<Answer<Created>> ClaimCapability(this Gateway api, Guid organisationId, string code, string grounds) =>
        api.Post<Created>($"organisations/{organisationId}/capabilities", new { code, grounds });

    public static Task<Answer<Listing<CapabilityToJudge>>> CapabilitiesToJudge(this Gateway api, Guid organisationId, string? code, string? after = null, int limit = 30) =>
        api.Get<Listing<CapabilityToJudge>>(Query.To("capabilities", ("organisationId", organisationId), ("code", code), ("after", after), ("limit", limit)));

    public static Task<Answer<Nothing>> JudgeCapability(this Gateway api, Guid id, Guid organisationId, bool verified) =>
        api.Post<Nothing>($"capabilities/{id}/judgement", new { organisationId, verified });

    public static Task<Answer<Created>> PreviewImport(this Gateway api, Guid organisationId, string csv) =>
        api.Post<Created>($"organisations/{organisationId}/branch-imports", new { csv });

    public static Task<Answer<Listing<BranchImport>>> BranchImports(this Gateway api, Guid organisationId) =>
        api.Get<Listing<BranchImport>>($"organisations/{organisationId}/branch-imports");

    public static Task<Answer<BranchImport>> BranchImport(this Gateway api, Guid id) => api.Get<BranchImport>($"branch-imports/{id}");

    public static Task<Answer<Listing<BranchRow>>> ImportRows(this Gateway api, Guid id, string? status, string? after) =>
        api.Get<Listing<BranchRow>>(Query.To($"branch-imports/{id}/rows", ("status", status), ("after", after), ("limit", 50)));

    public static Task<Answer<Nothing>> StartImport(this Gateway api, Guid id) => api.Post<Nothing>($"branch-imports/{id}/start");
}
