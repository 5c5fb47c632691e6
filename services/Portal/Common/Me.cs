using FrivilligPlattform.Portal.Api;

namespace FrivilligPlattform.Portal.Common;

/// <summary>Who is at the page and which organisation they act for. Read once per request; only the API decides what they may do.</summary>
public sealed class Me(Gateway api, IHttpContextAccessor accessor)
{
    public const string HatCookie = "hat";

    private Task<Account?>? account;
    private Task<int>? unread;

    /// <summary>True when the gateway knew the session and sent a token along.</summary>
    public bool SignedIn => Bearer.Of(accessor.HttpContext!) is not null;

    /// <summary>The account, or null for a visitor (or when Identity is away).</summary>
    public Task<Account?> Account => account ??= ReadAccount();

    /// <summary>How many notifications wait unread; zero when that cannot be told.</summary>
    public Task<int> Unread => unread ??= ReadUnread();

    /// <summary>The organisations one may act for, each once.</summary>
    public async Task<IReadOnlyList<Membership>> Hats() =>
        (await Account)?.Memberships?.DistinctBy(m => m.OrganisationId).ToList() ?? [];

    /// <summary>The organisation chosen in the header, or null when one acts for oneself.</summary>
    public async Task<Membership?> Hat()
    {
        var hats = await Hats();
        return Guid.TryParse(accessor.HttpContext!.Request.Cookies[HatCookie], out var chosen)
            ? hats.FirstOrDefault(h => h.OrganisationId == chosen)
            : null;
    }

    /// <summary>The roles one holds in an organisation; for showing the right links, never for deciding.</summary>
    public async Task<IReadOnlyList<string>> Roles(Guid organisationId) =>
        (await Account)?.Memberships?.Where(m => m.OrganisationId == organisationId).Select(m => m.Role).ToList() ?? [];

    public async Task<bool> Holds(string role) => (await Account)?.Memberships?.Any(m => m.Role == role) is true;

    private async Task<Account?> ReadAccount() => SignedIn ? (await api.Me()).Value : null;

    private async Task<int> ReadUnread() => SignedIn && (await api.UnreadCount()).Value is { } waiting ? waiting.Count : 0;
}
