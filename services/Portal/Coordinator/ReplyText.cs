using FrivilligPlattform.Portal.Api;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>The answers one may begin with: the organisation's saved ones and those the portal suggests, with names filled in.</summary>
public static class ReplyText
{
    /// <summary>The places of a saved reply that are filled in.</summary>
    public static readonly IReadOnlyList<string> Places = ["{fornavn}", "{oppdrag}", "{meg}", "{organisasjon}"];

    private static readonly string[] DeclineReasons = ["full", "otherNeeds", "later", "tooFar"];

    /// <summary>What may be put in for an answer: an id or code, its name and its text. The first is put in when nothing is chosen.</summary>
    public static IReadOnlyList<(string Code, string Title, string Text)> For(string answer, IEnumerable<SavedReply> saved, ReceivedInterest interest, string? me)
    {
        var own = saved.Where(r => r.Answer is null || r.Answer == answer).OrderBy(r => r.Answer is null).ThenBy(r => !r.Own)
            .Select(r => (r.Id.ToString(), r.Title, Fill(r.Text, interest, me)));
        IEnumerable<(string, string, string)> suggested = answer is "declined"
            ? DeclineReasons.Select(r => (r, T($"Coordinator.DeclineReason.{r}"), Fill(T($"Coordinator.DeclineText.{r}"), interest, me)))
            : [("invitation", T("Coordinator.SuggestedInvitation"), Fill(T("Coordinator.InvitationText"), interest, me))];
        return [.. own, .. suggested];
    }

    private static string Fill(string text, ReceivedInterest interest, string? me) => text
        .Replace(Places[0], interest.VolunteerName.Split(' ')[0], StringComparison.OrdinalIgnoreCase)
        .Replace(Places[1], interest.OpportunityTitle, StringComparison.OrdinalIgnoreCase)
        .Replace(Places[2], me, StringComparison.OrdinalIgnoreCase)
        .Replace(Places[3], interest.OrganisationName, StringComparison.OrdinalIgnoreCase);
}
