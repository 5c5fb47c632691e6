using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>Those who share an organisation's inbox, by name.</summary>
public sealed class Colleagues
{
    private readonly Dictionary<Guid, string> names;
    private readonly Guid me;

    private Colleagues(Guid me, Dictionary<Guid, string> names) => (this.me, this.names) = (me, names);

    /// <summary>Everybody to whom something may be given; oneself first.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices =>
        [.. names.OrderBy(n => n.Key == me ? 0 : 1).ThenBy(n => n.Value, StringComparer.CurrentCulture).Select(n => (n.Key.ToString(), n.Value))];

    public static async Task<Colleagues> Of(Guid organisationId, Me me, Gateway api)
    {
        var named = api.ColleagueNames(organisationId);
        var atWork = (await api.ColleaguesAtWork(organisationId)).Value?.Items ?? [];
        var known = ((await named).Value?.Items ?? []).DistinctBy(c => c.AccountId).ToDictionary(c => c.AccountId, c => c.Name);
        var account = await me.Account;
        var names = atWork.Select(c => c.AccountId).Distinct().ToDictionary(id => id, id => known.GetValueOrDefault(id) ?? T("Coordinator.AColleague"));
        if (account is not null)
            names[account.Id] = T("Coordinator.Myself", account.Name);
        return new(account?.Id ?? Guid.Empty, names);
    }

    public bool IsMe(Guid? id) => id == me && me != Guid.Empty;

    /// <summary>The name, or "a colleague" for one who has no role here any more.</summary>
    public string Name(Guid id) => names.GetValueOrDefault(id) ?? T("Coordinator.AColleague");
}
