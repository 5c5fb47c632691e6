using FrivilligPlattform.Norway;
using FrivilligPlattform.Portal.Localisation;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>The answer clock in words: until when a volunteer should hear, and how long over it is.</summary>
public static class AnswerClock
{
    public static string Text(string status, DateTime expressedAt, DateTime answerBy, bool late, DateTime? talkAt, DateOnly today)
    {
        var sent = T("Coordinator.SentOn", Say.Relative(OsloTime.DateOf(expressedAt), today));
        var by = OsloTime.DateOf(answerBy);
        return status switch
        {
            "expressed" when late => $"{sent} {Wording.Count("Coordinator.LateBy", Math.Max(1, today.DayNumber - by.DayNumber))}",
            "expressed" => $"{sent} {T("Coordinator.AnswerBy", Say.Relative(by, today))}",
            "invited" when talkAt is { } talk => $"{sent} {T("Coordinator.TalkOn", Say.At(talk, today))}",
            _ => sent,
        };
    }
}
