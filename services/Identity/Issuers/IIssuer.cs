using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>What an access token says.</summary>
/// <param name="Subject">The account, or a machine's own id.</param>
/// <param name="ClientId">Who asked for it (RFC 9068 section 2.2).</param>
/// <param name="Session">The browser's session; null for a machine.</param>
/// <param name="Audiences">The services that may accept it.</param>
/// <param name="Members">Each membership as <see cref="Member"/> writes it.</param>
public sealed record AccessToken(Guid Subject, string ClientId, Guid? Session, IReadOnlyList<string> Audiences, IReadOnlyList<string> Members)
{
    /// <summary>A membership as a claim.</summary>
    public static string Member(Guid organisationId, string role) => $"{organisationId}:{role}";

    /// <summary>The names of the claims, the same with either issuer.</summary>
    public const string MemberClaim = Users.MemberClaim;
    public const string SessionClaim = "sid";
}

/// <summary>Makes and recognises access tokens. What else an issuer answers is plain protocol: discovery, keys, client credentials.</summary>
public interface IIssuer
{
    /// <summary>A signed token of the type <c>at+jwt</c>.</summary>
    Task<string> IssueAsync(AccessToken token, CancellationToken ct);

    /// <summary>The session a valid token of ours for that audience was made from; null for any other token.</summary>
    Task<Guid?> SessionOfAsync(string token, string audience, CancellationToken ct);
}

/// <summary>Chooses the issuer: Duende IdentityServer where its packages are at hand, else the built-in one.</summary>
public static class IssuerSetup
{
#if FULL_FEED
    public static void AddIssuer(this WebApplicationBuilder builder) => DuendeIssuer.Add(builder);

    public static void MapIssuer(this WebApplication app) => DuendeIssuer.Map(app);
#else
    public static void AddIssuer(this WebApplicationBuilder builder) => BuiltInIssuer.Add(builder);

    public static void MapIssuer(this WebApplication app) => BuiltInIssuer.Map(app);
#endif
}
