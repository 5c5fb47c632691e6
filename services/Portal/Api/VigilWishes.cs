namespace FrivilligPlattform.Portal.Api;

/// <summary>A wish for a vigil as it is written: whom to ring, and nothing about the person.</summary>
public sealed record NewVigilWish(
    Guid OrganisationId, string By, string Consent, bool Agreed, string Arena, string PostalCode, string ContactName, string ContactPhone);

/// <summary>That a wish was taken, with the code it is followed by, told once.</summary>
public sealed record VigilWishTaken(Guid Id, string Code, DateTime AnswerBy);

/// <summary>What became of a wish.</summary>
public sealed record FollowedWish(
    Guid Id, string OrganisationName, string Arena, string Status, DateTime WishedAt, DateTime AnswerBy, string? Reason, DateTime? AnsweredAt);

/// <summary>A wish as the unit reads it.</summary>
public sealed record ReceivedWish(
    Guid Id, string By, string Consent, string Arena, string PostalCode, string ContactName, string ContactPhone, string Status, DateTime WishedAt,
    DateTime AnswerBy, bool Late, string? Reason);

/// <summary>Wishes for a vigil, the same from everywhere.</summary>
public static class VigilWishes
{
    public static Task<Answer<VigilWishTaken>> WishForVigil(this Gateway api, NewVigilWish wish) => api.Post<VigilWishTaken>("vigil-wishes", wish);

    public static Task<Answer<FollowedWish>> FollowVigilWish(this Gateway api, Guid id, string code) =>
        api.Get<FollowedWish>(Query.To($"vigil-wishes/{id}", ("code", code)));

    public static Task<Answer<Nothing>> WithdrawVigilWish(this Gateway api, Guid id, string code) => api.Post<Nothing>($"vigil-wishes/{id}/withdrawal", new { code });

    public static Task<Answer<Listing<ReceivedWish>>> VigilWishesOf(this Gateway api, Guid organisationId, string? after = null) =>
        api.Get<Listing<ReceivedWish>>(Query.To("vigil-wishes", ("organisationId", organisationId), ("after", after), ("limit", 30)));

    public static Task<Answer<Nothing>> AnswerVigilWish(this Gateway api, Guid id, bool accepted, string? reason) =>
        api.Post<Nothing>($"vigil-wishes/{id}/answer", new { accepted, reason });
}
