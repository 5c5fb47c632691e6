namespace FrivilligPlattform.Portal.Api;

/// <summary>What the register knows of an organisation number.</summary>
public sealed record RegisterEntry(string OrganisationNumber, string Name, string? Website, string Source);

/// <summary>An organisation or a branch; <paramref name="Administered"/> is true for who may change it and add branches.</summary>
public sealed record Organisation(
    Guid Id, string? OrganisationNumber, string Name, string Kind, Guid? ParentId, string? ParentName, string? MunicipalityNumber,
    string? MunicipalityName, string? Website, string Status, string? RefusalReason, bool Administered, string? Level, string? Owner,
    IReadOnlyList<string>? WeOffer, IReadOnlyList<string>? WeNeed, DateTime? ProfileConfirmedAt, bool ProfileIsOld, string? RegisterState,
    string? RegisterName, bool? Voluntary, int? AnswerWithinWorkingDays, int? EscalateAfterDays, Guid? CertificateViewerId, bool ReviewsOpportunities);

/// <summary>What is written when an organisation or a branch is registered.</summary>
public sealed record OrganisationDetails(
    string? OrganisationNumber, string Name, string Kind, Guid? ParentId, string? MunicipalityNumber, string? Website, string? Level, string? Owner);

/// <summary>Somebody who may act for an organisation in a role.</summary>
public sealed record Colleague(Guid Id, Guid AccountId, string Name, string Email, string Role, DateTime GrantedAt);

/// <summary>Somebody who was asked to act for an organisation.</summary>
public sealed record InvitedColleague(Guid Id, string Name, string Email, string Role, DateTime InvitedAt, DateTime ExpiresAt, DateTime? AcceptedAt);

/// <summary>Organisations, their branches and the people who act for them.</summary>
public static class OrganisationRegister
{
    public static Task<Answer<RegisterEntry>> LookUp(this Gateway api, string number) =>
        api.Get<RegisterEntry>($"register/{Uri.EscapeDataString(number)}");

    public static Task<Answer<Created>> RegisterOrganisation(this Gateway api, OrganisationDetails details) => api.Post<Created>("organisations", details);

    public static Task<Answer<Organisation>> Organisation(this Gateway api, Guid id) => api.Get<Organisation>($"organisations/{id}");

    public static Task<Answer<Nothing>> ChangeOrganisation(this Gateway api, Guid id, string name, string? municipalityNumber, string? website, string? etag) =>
        api.Put<Nothing>($"organisations/{id}", new { name, municipalityNumber, website }, etag);

    /// <summary>Sets within how many working days one aims to answer, and when those above are told; null for the platform's goals.</summary>
    public static Task<Answer<Nothing>> SetAnswerGoals(this Gateway api, Guid id, int? answerWithinWorkingDays, int? escalateAfterDays, string etag) =>
        api.Put<Nothing>($"organisations/{id}/answer-goals", new { answerWithinWorkingDays, escalateAfterDays }, etag);

    public static Task<Answer<Nothing>> SetReview(this Gateway api, Guid id, bool reviewsOpportunities, string etag) =>
        api.Put<Nothing>($"organisations/{id}/review", new { reviewsOpportunities }, etag);

    public static Task<Answer<Nothing>> NameCertificateViewer(this Gateway api, Guid id, Guid? accountId, string etag) =>
        api.Put<Nothing>($"organisations/{id}/police-certificate-viewer", new { accountId }, etag);

    public static Task<Answer<Nothing>> SetProfile(this Gateway api, Guid id, IReadOnlyList<string> weOffer, IReadOnlyList<string> weNeed, string etag) =>
        api.Put<Nothing>($"organisations/{id}/profile", new { weOffer, weNeed }, etag);

    public static Task<Answer<Nothing>> ConfirmProfile(this Gateway api, Guid id) => api.Post<Nothing>($"organisations/{id}/profile/confirmation");

    public static Task<Answer<Listing<Organisation>>> Branches(this Gateway api, Guid id, string? after = null) =>
        api.Get<Listing<Organisation>>(Query.To($"organisations/{id}/branches", ("after", after), ("limit", 50)));

    public static Task<Answer<Listing<Organisation>>> OrganisationsBy(this Gateway api, string status, string? query, string? after) =>
        api.Get<Listing<Organisation>>(Query.To("organisations", ("status", status), ("query", query), ("after", after), ("limit", 30)));

    public static Task<Answer<Nothing>> VerifyOrganisation(this Gateway api, Guid id) =>
        api.Post<Nothing>($"organisations/{id}/verification", new { decision = "verified" });

    public static Task<Answer<Nothing>> RefuseOrganisation(this Gateway api, Guid id, string reason) =>
        api.Post<Nothing>($"organisations/{id}/verification", new { decision = "refused", reason });

    public static Task<Answer<Listing<Colleague>>> Colleagues(this Gateway api, Guid organisationId, string? after = null) =>
        api.Get<Listing<Colleague>>(Query.To("memberships", ("organisationId", organisationId), ("after", after), ("limit", 50)));

    public static Task<Answer<Listing<InvitedColleague>>> Invitations(this Gateway api, Guid organisationId) =>
        api.Get<Listing<InvitedColleague>>(Query.To("invitations", ("organisationId", organisationId), ("limit", 50)));

    public static Task<Answer<Created>> InviteColleague(this Gateway api, Guid organisationId, string role, string email, string name) =>
        api.Post<Created>("invitations", new { organisationId, role, email, name });

    public static Task<Answer<Nothing>> WithdrawInvitation(this Gateway api, Guid id) => api.Delete<Nothing>($"invitations/{id}");

    public static Task<Answer<Nothing>> EndMembership(this Gateway api, Guid id) => api.Delete<Nothing>($"memberships/{id}");
}
