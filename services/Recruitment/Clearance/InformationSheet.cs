using System.Collections.Frozen;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>How sure the law is that a sheet tells of.</summary>
public enum LegalState
{
    /// <summary>The adopted circular's text has not been checked: the sheet says so (row 74).</summary>
    Unsettled = 1,

    Settled,
}

/// <summary>
/// What volunteers with a health profession read before the talk on expectations (row 74): that they give no health care here, what is expected, and
/// what is not settled in law. Each version keeps its days, its legal state and its source; texts are found by version.
/// </summary>
public sealed record InformationSheet(string Version, DateOnly ValidFrom, LegalState State, string Source)
{
    public static readonly FrozenDictionary<string, InformationSheet> All = new InformationSheet[]
    {
        new("2026-1", new(2026, 11, 22), LegalState.Unsettled,
            "helsedirektoratet.no/rundskriv: Rettslige rammer for samarbeid mellom helse- og omsorgstjenesten og frivilligheten"),
    }.ToFrozenDictionary(s => s.Version);

    public string Title => Texts.HealthSheetTitle;

    /// <summary>The paragraphs, in the user's language.</summary>
    public IReadOnlyList<string> Paragraphs => Texts.Named($"HealthSheet_{Version}").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The note on the law, with how sure it is.</summary>
    public string LegalNote => Texts.Named($"HealthSheetLaw_{Version}");

    public string LegalStateName => Texts.Named($"LegalState_{State}");

    /// <summary>The one to be read on a day.</summary>
    public static InformationSheet On(DateOnly day) => All.Values.Where(s => s.ValidFrom <= day).MaxBy(s => s.ValidFrom) ?? All.Values.MinBy(s => s.ValidFrom)!;
}
