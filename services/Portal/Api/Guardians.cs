namespace FrivilligPlattform.Portal.Api;

/// <summary>Whether a guardian is needed, was asked and agreed.</summary>
public sealed record GuardianState(bool Needed, string? GuardianName, DateTime? AskedAt, DateTime? GivenAt, bool Stands, string? OpportunityTitle = null);

/// <summary>What a guardian is asked, as the link of the letter shows it.</summary>
/// <param name="OpportunityTitle">What just that yes is about; null for volunteering as such.</param>
/// <param name="Rules">What holds there for those under 18.</param>
public sealed record GuardianConsent(
    string VolunteerName, string GuardianName, DateTime AskedAt, bool Stands, string? OpportunityTitle = null, string? OrganisationName = null,
    IReadOnlyList<string>? Rules = null);

/// <summary>A guardian's consent, asked for by the young volunteer and answered by the link of a letter.</summary>
public static class Guardians
{
    public static Task<Answer<GuardianState>> MyGuardian(this Gateway api, Guid? opportunityId = null) =>
        api.Get<GuardianState>(Query.To("volunteers/me/guardian", ("opportunityId", opportunityId)));

    public static Task<Answer<Nothing>> AskGuardian(this Gateway api, string guardianName, string guardianEmail, Guid? opportunityId = null) =>
        api.Post<Nothing>("volunteers/me/guardian", new { guardianName, guardianEmail, opportunityId });

    public static Task<Answer<GuardianConsent>> GuardianConsent(this Gateway api, Guid id, string code) =>
        api.Get<GuardianConsent>(Query.To($"guardian-consents/{id}", ("code", code)));

    public static Task<Answer<Nothing>> AnswerAsGuardian(this Gateway api, Guid id, string code, bool agreed) =>
        api.Post<Nothing>($"guardian-consents/{id}/answer", new { code, agreed });
}
