using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Rosters;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Organisations;

/// <summary>What waits for a coordinator of an organisation, the most urgent first.</summary>
public static class WhatWaits
{
    private const int Most = 50;

    public static async Task<IReadOnlyList<WaitingThing>> For(Organisation organisation, Gateway api)
    {
        var id = organisation.Id;
        var people = People(id, api);
        var keeping = Keeping(id, api);
        var writing = Writing(organisation, api);
        return [.. (await people).Concat(await keeping).Concat(await writing).OfType<WaitingThing>().OrderBy(t => t.Urgent ? 0 : 1)];
    }

    /// <summary>Those who wrote and wait for an answer, a talk or an offer.</summary>
    private static async Task<IEnumerable<WaitingThing?>> People(Guid id, Gateway api)
    {
        var unanswered = api.Inbox(id, new("expressed"), limit: Most);
        var invited = api.Inbox(id, new("invited"), limit: Most);
        var suitable = api.Inbox(id, new("suitable"), limit: Most);
        var escalated = api.Escalated(id);
        var ideas = api.Ideas(id, null, limit: Most);
        var shifts = api.ShiftsAtRisk(id);
        var fresh = (await unanswered).Value?.Items ?? [];
        var late = fresh.Where(i => i.Late).ToList();
        var open = ((await ideas).Value?.Items ?? []).Where(i => i.Status is not "answered").ToList();
        return
        [
            Many("Late", late.Count, "Organisations.AnswerNow", late is [var one] ? OrganisationPaths.Interest(id, one.Id) : OrganisationPaths.InboxWith(id, "late"), urgent: true),
            Many("Shifts", Size(await shifts), "Organisations.FindPeople", RosterPaths.Rosters(id), urgent: true),
            Many("New", fresh.Count - late.Count, "Organisations.Answer", OrganisationPaths.InboxWith(id, "expressed"), urgent: true),
            Many("Escalated", (await escalated).Value?.Items.Count(e => e.OrganisationId != id) ?? 0, "Organisations.SeeBranches", OrganisationPaths.Branches(id), urgent: true),
            Many("Talks", Size(await invited), "Organisations.RecordTalks", OrganisationPaths.InboxWith(id, "invited")),
            Many("Suitable", Size(await suitable), "Organisations.Offer", OrganisationPaths.InboxWith(id, "suitable")),
            Many("Ideas", open.Count, "Organisations.SeeIdeas", OrganisationPaths.Ideas(id), urgent: open.Exists(i => i.Late)),
        ];
    }

    /// <summary>Those who are active and should be seen, thanked or followed by another.</summary>
    private static async Task<IEnumerable<WaitingThing?>> Keeping(Guid id, Gateway api)
    {
        var due = api.FollowUps(id, 0, limit: Most);
        var forgotten = api.NotContacted(id, null, limit: Most);
        var active = api.AssignmentsOf(id, "active", limit: 100);
        var hours = api.HoursOf(id, "logged", limit: Most);
        return
        [
            Many("FollowUps", Size(await due), "Organisations.FollowUp", OrganisationPaths.FollowUps(id)),
            Many("Leaving", (await active).Value?.Items.Count(a => a.LeavesOn is not null) ?? 0, "Organisations.SeeWho", Query.To(OrganisationPaths.Assignments(id), ("status", "active"))),
            Many("Forgotten", Size(await forgotten), "Organisations.SeeWho", OrganisationPaths.NotContacted(id)),
            Many("Hours", Size(await hours), "Organisations.Approve", OrganisationPaths.Hours(id)),
        ];
    }

    /// <summary>What is written and not out, or out and no longer sure.</summary>
    private static async Task<IEnumerable<WaitingThing?>> Writing(Organisation organisation, Gateway api)
    {
        var id = organisation.Id;
        var reviews = api.Offered(id, "review", limit: Most);
        var drafts = api.Offered(id, "draft", limit: Most);
        var expired = api.Offered(id, "expired", limit: Most);
        var claims = Kinds.Judges(organisation) ? api.CapabilitiesToJudge(id, null, limit: Most) : null;
        return
        [
            organisation.Administered ? Many("Reviews", Size(await reviews), "Organisations.Review", OrganisationPaths.OpportunitiesWith(id, "review"), urgent: true) : null,
            Many("Drafts", Size(await drafts), "Organisations.Finish", OrganisationPaths.OpportunitiesWith(id, "draft")),
            Many("Expired", Size(await expired), "Organisations.SeeExpired", OrganisationPaths.OpportunitiesWith(id, "expired")),
            claims is null ? null : Many("Claims", Size(await claims), "Organisations.Judge", OrganisationPaths.CapabilitiesToJudge(id)),
            organisation.ProfileIsOld ? Many("Profile", 1, "Organisations.ConfirmProfile", OrganisationPaths.Profile(id)) : null,
        ];
    }

    private static int Size<T>(Answer<Listing<T>> answer) => answer.Value?.Items.Count ?? 0;

    private static WaitingThing? Many(string what, int count, string action, string href, bool urgent = false) =>
        count == 0 ? null : new(Count($"Organisations.Waiting.{what}", count), T($"Organisations.WaitingText.{what}"), T(action), href, urgent);
}
