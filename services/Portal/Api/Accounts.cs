namespace FrivilligPlattform.Portal.Api;

/// <summary>The person at the page, as Identity knows them.</summary>
public sealed record Account(Guid Id, string Name, string Email, bool EmailConfirmed, string? Language, bool TotpEnabled, IReadOnlyList<Membership>? Memberships);

/// <summary>One role in one organisation.</summary>
public sealed record Membership(Guid OrganisationId, string OrganisationName, string Role);

/// <summary>What an authenticator app needs.</summary>
public sealed record TotpSecret(string Secret, string Uri);

/// <summary>An invitation as it is shown to the person invited.</summary>
public sealed record Invitation(Guid Id, Guid OrganisationId, string OrganisationName, string Role, string Email, string? Name);

public static class Accounts
{
    public static Task<Answer<Account>> Me(this Gateway api) => api.Get<Account>("me");

    public static Task<Answer<Created>> Register(this Gateway api, string name, string email, string password, string language) =>
        api.Post<Created>("accounts", new { name, email, password, language });

    public static Task<Answer<Nothing>> SignIn(this Gateway api, string email, string password, string? totp) =>
        api.Post<Nothing>("session", new { email, password, totp });

    public static Task<Answer<Nothing>> SignOut(this Gateway api) => api.Delete<Nothing>("session");

    public static Task<Answer<Nothing>> ConfirmEmail(this Gateway api, Guid accountId, string code) =>
        api.Post<Nothing>("accounts/confirmation", new { accountId, code });

    public static Task<Answer<Nothing>> ResendConfirmation(this Gateway api) => api.Post<Nothing>("accounts/confirmation/resend");

    public static Task<Answer<Nothing>> ForgetPassword(this Gateway api, string email) =>
        api.Post<Nothing>("accounts/password/forgotten", new { email });

    public static Task<Answer<Nothing>> ResetPassword(this Gateway api, Guid accountId, string code, string password) =>
        api.Post<Nothing>("accounts/password/reset", new { accountId, code, password });

    public static Task<Answer<Nothing>> ChangeMe(this Gateway api, string name, string language, string? etag) =>
        api.Put<Nothing>("me", new { name, language }, etag);

    public static Task<Answer<Nothing>> EraseMe(this Gateway api) => api.Delete<Nothing>("me");

    public static Task<Answer<TotpSecret>> StartTotp(this Gateway api) => api.Post<TotpSecret>("me/totp");

    public static Task<Answer<Nothing>> ConfirmTotp(this Gateway api, string code) => api.Post<Nothing>("me/totp/confirmation", new { code });

    public static Task<Answer<Nothing>> EndTotp(this Gateway api, string code) => api.Delete<Nothing>("me/totp", new { code });

    public static Task<Answer<Invitation>> Invitation(this Gateway api, Guid id, string code) =>
        api.Get<Invitation>(Query.To($"invitations/{id}", ("code", code)));

    public static Task<Answer<Nothing>> AcceptInvitation(this Gateway api, Guid id, string code) =>
        api.Post<Nothing>($"invitations/{id}/acceptance", new { code });
}
