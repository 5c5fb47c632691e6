using System.Text.Json.Nodes;

namespace FrivilligPlattform.Portal.Api;

/// <summary>An organisation that may see one's profile, until that is withdrawn.</summary>
public sealed record MyShare(Guid OrganisationId, string? OrganisationName, DateTime GivenAt, DateTime? WithdrawnAt);

/// <summary>Somebody of an organisation saw one's contact data.</summary>
public sealed record MyLook(DateTime At, string Place, Guid OrganisationId, string? OrganisationName);

/// <summary>What a volunteer sees and decides about what is kept about them.</summary>
public static class MyData
{
    public static Task<Answer<Listing<MyShare>>> MyShares(this Gateway api, string? after = null) =>
        api.Get<Listing<MyShare>>(Query.To("volunteers/me/shares", ("after", after), ("limit", 50)));

    public static Task<Answer<Nothing>> Share(this Gateway api, Guid organisationId, bool shared) =>
        api.Post<Nothing>("volunteers/me/shares", new { organisationId, shared });

    public static Task<Answer<Listing<MyLook>>> MyLooks(this Gateway api, string? after) =>
        api.Get<Listing<MyLook>>(Query.To("volunteers/me/access-log", ("after", after), ("limit", 30)));

    public static Task<Answer<JsonObject>> Export(this Gateway api) => api.Get<JsonObject>("volunteers/me/export");

    public static Task<Answer<Nothing>> EraseMyProfile(this Gateway api) => api.Delete<Nothing>("volunteers/me");
}
