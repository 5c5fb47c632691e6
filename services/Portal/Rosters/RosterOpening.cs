using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>When the shifts of a roster open for signing up, as it is typed: so many days before, and at which hour.</summary>
public static class RosterOpening
{
    private const int MostDays = 60;

    /// <summary>Says what is wrong; an hour alone says nothing, so the days are asked for.</summary>
    public static void Check(FormErrors errors, string days, string from)
    {
        if (days.Length > 0 && Typed.Whole(days) is not (>= 0 and <= MostDays))
            errors.Add("OpensDays", Wording.T("Rosters.NumberWrong", 0, MostDays));
        if (from.Length > 0 && Typed.Time(from) is null)
            errors.Add("OpensFrom", Wording.T("Rosters.TimeWrong"));
        else if (from.Length > 0 && days.Length == 0)
            errors.Add("OpensDays", Wording.T("Rosters.OpensDaysMissing"));
    }
}
