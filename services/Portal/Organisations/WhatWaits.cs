using FrivilligPlattform.Portal.Api;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Organisations;

/// <summary>What waits for a coordinator of an organisation, the most urgent first.</summary>
public static class WhatWaits
{
    private const int Most = 50;

    public static async Task<IReadOnlyList<WaitingThing>> For(Organisation organisation, Gateway api)
    {
        var id = organisation.Id;
        var unanswered = api.Inbox(id, new("expressed"), limit: Most);
        var invited = api.Inbox(id, new("invited"), limit: Most);
        var suitable = api.Inbox(id, new("suitable"), limit: Most);
        var hours = api.HoursOf(id, "logged", limit: Most);
        var drafts = api.Offered(id, "draft", limit: Most);
        var escalated = api.Escalated(id);

        var fresh = (await unanswered).Value?.Items ?? [];
        var late = fresh.Where(i => i.Late).ToList();
        List<WaitingThing?> all =
        [
            Many("Late", late.Count, "Organisations.AnswerNow", late is [var one] ? OrganisationPaths.Interest(id, one.Id) : OrganisationPaths.InboxWith(id, "late")),
            Many("New", fresh.Count - late.Count, "Organisations.Answer", OrganisationPaths.InboxWith(id, "expressed")),
            Many("Escalated", (await escalated).Value?.Items.Count(e => e.OrganisationId != id) ?? 0, "Organisations.SeeBranches", OrganisationPaths.Branches(id)),
            Many("Talks", (await invited).Value?.Items.Count ?? 0, "Organisations.RecordTalks", OrganisationPaths.InboxWith(id, "invited")),
            Many("Suitable", (await suitable).Value?.Items.Count ?? 0, "Organisations.Offer", OrganisationPaths.InboxWith(id, "suitable")),
            Many("Hours", (await hours).Value?.Items.Count ?? 0, "Organisations.Approve", OrganisationPaths.Hours(id)),
            Many("Drafts", (await drafts).Value?.Items.Count ?? 0, "Organisations.Finish", OrganisationPaths.OpportunitiesWith(id, "draft")),
        ];
        return [.. all.OfType<WaitingThing>()];
    }

    private static WaitingThing? Many(string what, int count, string action, string href) =>
        count == 0 ? null : new(Count($"Organisations.Waiting.{what}", count), T($"Organisations.WaitingText.{what}"), T(action), href);
}
