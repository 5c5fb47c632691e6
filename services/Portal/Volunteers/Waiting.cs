using FrivilligPlattform.Norway;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;
using FrivilligPlattform.Portal.Guardians;
using FrivilligPlattform.Portal.Localisation;
using FrivilligPlattform.Portal.Matching;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Volunteers;

/// <summary>One thing that waits for a volunteer, and where it is done.</summary>
public sealed record Step(string Title, string Text, string Action, string Href);

/// <summary>All that waits for a volunteer, what others wait for first. A service that is away leaves its part out.</summary>
public sealed class Waiting(Gateway api, Me me, TimeProvider clock)
{
    /// <summary>How long after the end one is asked how it was.</summary>
    private const int AskedDays = 90;

    private readonly List<Step> steps = [];

    public async Task<IReadOnlyList<Step>> FindAsync(
        IReadOnlyList<MyAssignment> assignments, IReadOnlyList<MyInterest> interests, Answer<VolunteerProfile> profile, bool hasHats)
    {
        var (requests, handOns, guardian) = (api.MyRequests(), api.MyHandOns(), api.MyGuardian());
        var lists = Task.WhenAll(interests.Take(5).Select(async i => (Interest: i, List: (await api.Checklist(i.Id)).Value)));
        Offers(assignments);
        foreach (var request in ((await requests).Value?.Items ?? []).Where(r => r.Waits))
            Add(T("Volunteers.RequestStep", request.OrganisationName), request.Title, T("Volunteers.Answer"), MatchingPaths.Requests);
        foreach (var handOn in ((await handOns).Value?.Items ?? []).Where(h => h.Status is "proposed"))
            Add(T("Volunteers.HandOnStep", handOn.FromOrganisationName), T("Volunteers.HandOnStepText", handOn.ToOpportunityTitle, handOn.ToOrganisationName), T("Volunteers.Answer"), Paths.MyInterests);
        if ((await guardian).Value is { Needed: true, Stands: false } needed)
            Add(T("Guardians.Step"), needed.AskedAt is null ? T("Guardians.StepText") : T("Guardians.StepWaits", needed.GuardianName), T(needed.AskedAt is null ? "Guardians.AskTitle" : "Volunteers.See"), GuardianPaths.Ask);
        Checklists(await lists);
        HowItWas(assignments);
        await AboutAsync(profile, hasHats && interests.Count == 0);
        return steps;
    }

    private void Offers(IEnumerable<MyAssignment> assignments)
    {
        foreach (var offer in assignments.Where(a => a.Status is "offered"))
            Add(T("Volunteers.OfferStep", offer.OpportunityTitle), T("Volunteers.OfferStepText", offer.OrganisationName), T("Volunteers.Answer"), Paths.Assignment(offer.Id));
    }

    private void Checklists(IEnumerable<(MyInterest Interest, Checklist? List)> lists)
    {
        var seen = new HashSet<string> { GuardianPaths.Ask };
        foreach (var (interest, list) in lists)
        {
            foreach (var item in (list?.Items ?? []).Where(i => !i.Met))
            {
                if (ChecklistLinks.To(item, interest.OrganisationId, interest.Id, interest.OpportunityId) is { } href && seen.Add(href))
                    Add(item.Title, $"{T("Volunteers.ForOpportunity", interest.OpportunityTitle)}. {item.Why}", ChecklistLinks.Action(item), href);
            }

            if (interest is { Status: "invited", TalkAt: { } at })
                Add(T("Volunteers.TalkStep", Say.At(at, clock.Today())), interest.OpportunityTitle, T("Volunteers.See"), Paths.Checklist(interest.Id));
        }
    }

    private void HowItWas(IEnumerable<MyAssignment> assignments)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-AskedDays);
        foreach (var ended in assignments.Where(a => a.AsksHowItWas && a.EndedAt > since))
            Add(T("Volunteers.ExitStep", ended.OrganisationName), T("Volunteers.ExitStepText"), T("Volunteers.ExitStepAction"), VolunteerPaths.HowItWas(ended.Id));
    }

    private async Task AboutAsync(Answer<VolunteerProfile> profile, bool isHereForOthers)
    {
        if (profile.NotFound && !isHereForOthers)
            Add(T("Volunteers.ProfileStep"), T("Volunteers.ProfileStepText"), T("Volunteers.ProfileStepAction"), Paths.MyProfile);
        if (await me.Account is { EmailConfirmed: false } account)
            Add(T("Volunteers.ConfirmStep"), T("Volunteers.ConfirmStepText", account.Email), T("Accounts.Resend"), Paths.MyAccount);
        if (await me.Unread is > 0 and var unread)
            Add(Count("Volunteers.UnreadStep", unread), T("Volunteers.UnreadStepText"), T("Volunteers.See"), Paths.Notifications);
    }

    private void Add(string title, string text, string action, string href) => steps.Add(new(title, text, action, href));
}
