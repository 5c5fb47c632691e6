using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Organisations;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>Who is near, what is needed and what holds for those under 18, as it is typed: one thing on each line.</summary>
public sealed class SafetyForm
{
    /// <summary>From this age on nothing of it is about the volunteer.</summary>
    public const int AdultAge = 18;

    public const string WithAdult = "voksen";
    public const string NotAlone = "ikkeAlene";
    public const string JustThis = "akkuratDette";

    public string Supervision { get => field ?? ""; set; }
    public string OnDuty { get => field ?? ""; set; }
    public string Ours { get => field ?? ""; set; }
    public string There { get => field ?? ""; set; }
    public string Own { get => field ?? ""; set; }

    /// <summary>"voksen", "ikkeAlene" and "akkuratDette": what holds for those under 18.</summary>
    public List<string> Minors { get => field ??= []; set; }
    public string NotAfter { get => field ?? ""; set; }

    /// <summary>True when it was read from an opportunity that says what holds for those under 18.</summary>
    public bool Known { get; set; }

    public static SafetyForm Of(Opportunity o) => new()
    {
        Supervision = o.Supervision ?? "",
        OnDuty = o.OnDuty ?? "",
        Ours = Lines(o, "organisation"),
        There = Lines(o, "place"),
        Own = Lines(o, "volunteer"),
        Known = o.Minors is not null,
        Minors = [.. new[] { (o.Minors?.WithAdult, WithAdult), (!o.Minors?.OneToOne, NotAlone), (o.Minors?.Guardian is "thisOpportunity", JustThis) }.Where(m => m.Item1 is true).Select(m => m.Item2)],
        NotAfter = o.Minors?.NotAfter is { } hour ? Localisation.Say.Time(hour) : "",
    };

    public void Check(FormErrors errors)
    {
        if (NotAfter.OrNull() is { } hour && Typed.Time(hour) is null)
            errors.Add(() => NotAfter, T("Coordinator.HourWrong"));
    }

    public OpportunityDetails AddTo(OpportunityDetails details) => details with
    {
        Supervision = Supervision.OrNull(),
        OnDuty = OnDuty.OrNull(),
        Equipment = Known ? [.. Things(Ours, "organisation"), .. Things(There, "place"), .. Things(Own, "volunteer")] : null,
        Minors = Known
            ? new(Minors.Contains(WithAdult), Typed.Time(NotAfter), !Minors.Contains(NotAlone), Minors.Contains(JustThis) ? "thisOpportunity" : "volunteering")
            : null,
    };

    private static string Lines(Opportunity o, string by) => string.Join('\n', o.Equipment.Where(e => e.ProvidedBy == by).Select(e => e.Name));

    private static IEnumerable<Equipment> Things(string lines, string by) =>
        lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new Equipment(name, by));
}
