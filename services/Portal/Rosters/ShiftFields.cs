using System.Globalization;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>What is typed about a shift, as it was typed.</summary>
public sealed class ShiftFields
{
    public string Title { get => field ?? ""; set; }

    public string On { get => field ?? ""; set; }

    public string From { get => field ?? ""; set; }

    public string To { get => field ?? ""; set; }

    public string Role { get => field ?? ""; set; }

    public string Needed { get => field ?? ""; set; }

    public string Role2 { get => field ?? ""; set; }

    public string Needed2 { get => field ?? ""; set; }

    public string Importance { get => field ?? ""; set; }

    public string Weeks { get => field ?? ""; set; }

    public string OpensAt { get => field ?? ""; set; }

    public string PlaceName { get => field ?? ""; set; }

    public string Reason { get => field ?? ""; set; }

    /// <summary>The form of a shift that is there.</summary>
    public static ShiftFields Of(ShiftDetails shift)
    {
        var (from, to) = (Say.Local(shift.StartsAt), Say.Local(shift.EndsAt));
        return new()
        {
            Title = shift.Title,
            PlaceName = shift.PlaceName,
            On = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            From = from.ToString("HH:mm", CultureInfo.InvariantCulture),
            To = to.ToString("HH:mm", CultureInfo.InvariantCulture),
            Importance = shift.Importance.ToString(CultureInfo.InvariantCulture),
            Needed = shift.Roles.Count == 1 ? shift.Roles[0].Needed.ToString(CultureInfo.InvariantCulture) : "",
        };
    }

    /// <summary>Says what is wrong with day and hours.</summary>
    public void CheckTimes(FormErrors errors)
    {
        if (Typed.Date(On) is null)
            errors.Add("On", Wording.T("Rosters.DateWrong"));
        if (Typed.Time(From) is null)
            errors.Add("From", Wording.T("Rosters.TimeWrong"));
        if (Typed.Time(To) is null)
            errors.Add("To", Wording.T("Rosters.TimeWrong"));
    }

    /// <summary>The roles, up to two; what has no name has no role.</summary>
    public IReadOnlyList<object> Roles(FormErrors errors)
    {
        var roles = new List<object>();
        foreach (var (field, name, needed) in new[] { ("Needed", Role, Needed), ("Needed2", Role2, Needed2) })
        {
            if (string.IsNullOrWhiteSpace(name))
                continue;

            if (Typed.Whole(needed) is >= 1 and <= 1000 and var number)
                roles.Add(new { code = $"r{roles.Count + 1}", name = name.Trim(), needed = number });
            else
                errors.Add(field, Wording.T("Rosters.NumberWrong", 1, 1000));
        }

        return roles;
    }
}
