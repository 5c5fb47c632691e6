using System.Security.Claims;

namespace FrivilligPlattform.Hosting;

/// <summary>Reads who is asking from the token's claims.</summary>
public static class Users
{
    /// <summary>The repeated claim of a membership: <c>organisationId:role</c>.</summary>
    public const string MemberClaim = "member";

    /// <summary>The account's id, which is also its volunteer id. Throws when nobody is signed in: the endpoint's policy must exclude that.</summary>
    public static Guid Id(this ClaimsPrincipal user) =>
        user.IdOrNull() ?? throw new InvalidOperationException("The endpoint's policy lets somebody in who is not signed in.");

    /// <summary>The account's id, or null when nobody is signed in.</summary>
    public static Guid? IdOrNull(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirst("sub")?.Value, out var id) ? id : null;

    /// <summary>True when the user has one of the roles in that very organisation; with no roles named, any role counts.</summary>
    public static bool MayAct(this ClaimsPrincipal user, Guid organisationId, params string[] roles) =>
        user.Memberships().Any(m => m.OrganisationId == organisationId && (roles.Length == 0 || roles.Contains(m.Role)));

    /// <summary>True when the user has one of the roles in one of the organisations, such as an organisation and its parents.</summary>
    public static bool MayActForAny(this ClaimsPrincipal user, IEnumerable<Guid> organisationIds, params string[] roles) =>
        organisationIds.Any(id => user.MayAct(id, roles));

    /// <summary>The organisations in which the user has one of the roles; with no roles named, any role counts.</summary>
    public static Guid[] Organisations(this ClaimsPrincipal user, params string[] roles) =>
        [.. user.Memberships().Where(m => roles.Length == 0 || roles.Contains(m.Role)).Select(m => m.OrganisationId).Distinct()];

    /// <summary>True when the user has the role in some organisation. Never enough by itself for a resource that an organisation owns.</summary>
    public static bool Holds(this ClaimsPrincipal user, string role) => user.Memberships().Any(m => m.Role == role);

    /// <summary>True for an administrator of the platform itself.</summary>
    public static bool IsPlatformAdministrator(this ClaimsPrincipal user) =>
        user.MayAct(Names.PlatformOrganisation, Roles.PlatformAdministrator);

    private static IEnumerable<(Guid OrganisationId, string Role)> Memberships(this ClaimsPrincipal user)
    {
        foreach (var claim in user.FindAll(MemberClaim))
        {
            var colon = claim.Value.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Guid.TryParse(claim.Value.AsSpan(0, colon), out var organisation))
                yield return (organisation, claim.Value[(colon + 1)..]);
        }
    }
}
