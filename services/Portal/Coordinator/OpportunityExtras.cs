using System.Globalization;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Organisations;
using static FrivilligPlattform.Portal.Localisation.Wording;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>What few opportunities need: recommendations, limits with their reasons, and how calls and pairs go.</summary>
public sealed class OpportunityExtras
{
    public const string Participants = "deltakere";
    public const string Transport = "skyss";
    public const string Escort = "folge";

    public List<string> Recommendations { get => field ??= []; set; }

    /// <summary>Why only some can come, by ground; empty where nobody is kept out.</summary>
    public string Gender { get => field ?? ""; set; }
    public string UpperAge { get => field ?? ""; set; }
    public string Language { get => field ?? ""; set; }
    public string Faith { get => field ?? ""; set; }
    public string Experience { get => field ?? ""; set; }

    public string NoticeHours { get => field ?? ""; set; }
    public string TimesPerMonth { get => field ?? ""; set; }
    public string CommitmentMonths { get => field ?? ""; set; }

    /// <summary>The other side of what two make together.</summary>
    public string PartnerId { get => field ?? ""; set; }
    public string Scheme { get => field ?? ""; set; }
    public bool CivicService { get; set; }

    /// <summary>"deltakere", "skyss" and "folge": that others take part, and how they can get there.</summary>
    public List<string> Programme { get => field ??= []; set; }

    /// <summary>True when some are kept out, so that the reasons are not folded away.</summary>
    public bool Limits => Reasons().Any(r => r.Reason.OrNull() is not null);

    public static OpportunityExtras Of(OpportunityInside? inside) => new()
    {
        Recommendations = [.. (inside?.Recommendations ?? []).Select(OpportunityForm.Code)],
        Gender = Reason(inside, "gender"),
        UpperAge = Reason(inside, "upperAge"),
        Language = Reason(inside, "language"),
        Faith = Reason(inside, "faith"),
        Experience = Reason(inside, "experience"),
        NoticeHours = Number(inside?.NoticeHours),
        TimesPerMonth = Number(inside?.TimesPerMonth),
        CommitmentMonths = Number(inside?.CommitmentMonths),
        PartnerId = inside?.PartnerId?.ToString() ?? "",
        Scheme = inside?.Scheme ?? "",
        CivicService = inside?.CivicService is true,
        Programme = [.. new[] { (inside?.ForParticipants, Participants), (inside?.OffersTransport, Transport), (inside?.OffersEscort, Escort) }.Where(p => p.Item1 is true).Select(p => p.Item2)],
    };

    public void Check(FormErrors errors)
    {
        foreach (var (field, text) in new[] { (nameof(NoticeHours), NoticeHours), (nameof(TimesPerMonth), TimesPerMonth), (nameof(CommitmentMonths), CommitmentMonths) })
            if (text.OrNull() is { } typed && Typed.Whole(typed) is null)
                errors.Add(field, T("Coordinator.NumberWrong"));
    }

    /// <summary>The details with these beside; what does not go with the schedule is left out.</summary>
    public OpportunityDetails AddTo(OpportunityDetails details)
    {
        var flexible = details.ScheduleKind is "onCall" or "pair";
        return details with
        {
            Recommendations = [.. Recommendations.Select(OpportunityForm.Requirement)],
            Limits = [.. Reasons().Where(r => r.Reason.OrNull() is not null).Select(r => new Limit(r.Ground, r.Reason.Trim()))],
            NoticeHours = flexible ? Typed.Whole(NoticeHours) : null,
            TimesPerMonth = details.ScheduleKind is "pair" ? Typed.Whole(TimesPerMonth) : null,
            CommitmentMonths = Typed.Whole(CommitmentMonths),
            PartnerId = Guid.TryParse(PartnerId, out var partner) ? partner : null,
            Scheme = Scheme.OrNull(),
            CivicService = CivicService,
            ForParticipants = Programme.Count > 0,
            OffersTransport = Programme.Contains(Transport),
            OffersEscort = Programme.Contains(Escort),
        };
    }

    private IEnumerable<(string Ground, string Reason)> Reasons() =>
        [("gender", Gender), ("upperAge", UpperAge), ("language", Language), ("faith", Faith), ("experience", Experience)];

    private static string Reason(OpportunityInside? inside, string ground) => inside?.Limits?.FirstOrDefault(l => l.Ground == ground)?.Reason ?? "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
