namespace FrivilligPlattform.Portal.Api;

/// <summary>Whether a guardian is needed, was asked and agreed.</summary>
public sealed record GuardianState(bool Needed, string? GuardianName, DateTime? AskedAt, DateTime? GivenAt, bool Stands);

/// <summary>What a guardian is asked, as the link of the letter shows it.</summary>
public sealed record GuardianConsent(string VolunteerName, string GuardianName, DateTime AskedAt, bool Stands);

/// <summary>A guardian's consent, asked for by the young volunteer and answered by the link of a letter.</summary>
public static class Guardians
{
    public static Task<Answer<GuardianState>> MyGuardian(this Gateway api) => api.Get<GuardianState>("volunteers/me/guardian");

    public static Task<Answer<Nothing>> AskGuardian(this Gateway api, string guardianName, string guardianEmail) =>
        api.Post<Nothing>("volunteers/me/guardian", new { guardianName, guardianEmail });

    public static Task<Answer<GuardianConsent>> GuardianConsent(this Gateway api, Guid id, string code) =>
        api.Get<GuardianConsent>(Query.To($"guardian-consents/{id}", ("code", code)));

    public static Task<Answer<Nothing>> AnswerAsGuardian(this Gateway api, Guid id, string code, bool agreed) =>
        api.Post<Nothing>($"guardian-consents/{id}/answer", new { code, agreed });
}
