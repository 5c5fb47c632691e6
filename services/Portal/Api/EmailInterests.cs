namespace FrivilligPlattform.Portal.Api;

/// <summary>Until when the link in the letter is good.</summary>
public sealed record LetterSent(DateTime ConfirmBy);

/// <summary>An interest of somebody without an account, as the link of a letter shows it; <paramref name="Status"/> is null until it is confirmed.</summary>
public sealed record EmailInterest(
    Guid Id, Guid OpportunityId, string OpportunityTitle, string OrganisationName, string Name, string? Message, bool Confirmed, int MinimumAge, bool Pair,
    string? Status, DateTime? AnswerBy, string? AnswerMessage, DateTime? TalkAt, string? ContactPerson, string? ContactPhone, DateTime ConfirmBy);

/// <summary>The interest counts; <paramref name="Moved"/> when it went to the account with the same confirmed address.</summary>
public sealed record ConfirmedInterest(Guid Id, bool Moved);

/// <summary>What somebody without an account does by the link of a letter.</summary>
public static class EmailInterests
{
    public static Task<Answer<LetterSent>> ExpressInterestByEmail(
        this Gateway api, Guid opportunityId, string name, string email, string? message, string? source) =>
        api.Post<LetterSent>("interests/by-email", new { opportunityId, name, email, message, source });

    public static Task<Answer<EmailInterest>> EmailInterest(this Gateway api, Guid id, string code) =>
        api.Get<EmailInterest>(Query.To($"interests/by-email/{id}", ("code", code)));

    public static Task<Answer<ConfirmedInterest>> ConfirmEmailInterest(
        this Gateway api, Guid id, string code, string postalCode, DateOnly? birthDate, bool? closelyRelated) =>
        api.Post<ConfirmedInterest>($"interests/by-email/{id}/confirmation", new { code, postalCode, birthDate, closelyRelated });

    public static Task<Answer<Nothing>> EraseEmailInterest(this Gateway api, Guid id, string code) =>
        api.Post<Nothing>($"interests/by-email/{id}/erasure", new { code });
}
