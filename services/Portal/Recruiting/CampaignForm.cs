using System.Globalization;
using System.Text.RegularExpressions;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Organisations;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Recruiting;

/// <summary>A campaign as it is typed.</summary>
public sealed partial class CampaignForm
{
    public string Version { get => field ?? ""; set; }
    public string Title { get => field ?? ""; set; }
    public string Slug { get => field ?? ""; set; }
    public string Text { get => field ?? ""; set; }
    public string TargetGroup { get => field ?? ""; set; }
    public string StartsOn { get => field ?? ""; set; }
    public string EndsOn { get => field ?? ""; set; }
    public List<string> Types { get => field ??= []; set; }
    public List<string> Partners { get => field ??= []; set; }
    public string GoalInterests { get => field ?? ""; set; }
    public string GoalAssignments { get => field ?? ""; set; }
    public bool Published { get; set; }

    public static CampaignForm Of(OwnCampaign c) => new()
    {
        Version = $"\"{c.Version}\"",
        Title = c.Title,
        Slug = c.Slug,
        Text = c.Text,
        TargetGroup = c.TargetGroup ?? "",
        StartsOn = c.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        EndsOn = c.EndsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Types = [.. c.Types ?? []],
        Partners = [.. (c.Partners ?? []).Select(p => p.ToString())],
        GoalInterests = c.GoalInterests?.ToString(CultureInfo.InvariantCulture) ?? "",
        GoalAssignments = c.GoalAssignments?.ToString(CultureInfo.InvariantCulture) ?? "",
        Published = c.Published,
    };

    /// <summary>Says what is missing or cannot be read, beside the fields.</summary>
    public void Check(FormErrors errors, bool first)
    {
        errors.Require(() => Title, T("Recruiting.NameMissing"));
        errors.Require(() => Text, T("Recruiting.TextMissing"));
        if (first && !Word().IsMatch(Slug.Trim()))
            errors.Add(() => Slug, T("Recruiting.SlugWrong"));
        foreach (var (field, text) in new[] { (nameof(StartsOn), StartsOn), (nameof(EndsOn), EndsOn) })
            if (Typed.Date(text) is null)
                errors.Add(field, T("Coordinator.DateWrong"));
        foreach (var (field, text) in new[] { (nameof(GoalInterests), GoalInterests), (nameof(GoalAssignments), GoalAssignments) })
            if (text.OrNull() is { } typed && Typed.Whole(typed) is null)
                errors.Add(field, T("Coordinator.NumberWrong"));
    }

    public CampaignDetails Read(Guid organisationId) => new(
        organisationId, Slug.Trim(), Title.Trim(), Text.Trim(), TargetGroup.OrNull(), Typed.Date(StartsOn)!.Value, Typed.Date(EndsOn)!.Value,
        [.. Partners.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(p => p != Guid.Empty)], Types,
        Typed.Whole(GoalInterests), Typed.Whole(GoalAssignments), Published);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Word();
}
