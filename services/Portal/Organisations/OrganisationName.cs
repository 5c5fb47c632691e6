using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Organisations;

/// <summary>What an organisation is called, for the way back to its page.</summary>
public static class OrganisationName
{
    public static async Task<string> Of(Guid id, Me me, Gateway api) =>
        (await me.Hats()).FirstOrDefault(h => h.OrganisationId == id)?.OrganisationName
        ?? (await api.Organisation(id)).Value?.Name
        ?? Wording.T("Layout.Organisation");
}
