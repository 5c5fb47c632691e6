using System.Globalization;
using System.Resources;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Matching;

/// <summary>What Matching says to people, in the reader's language.</summary>
public static partial class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Matching.Texts", typeof(Texts).Assembly);

    public static string HoursInTheFuture => Get(nameof(HoursInTheFuture));

    public static string AssignmentNotRunning => Get(nameof(AssignmentNotRunning));

    public static string DayFull => Get(nameof(DayFull));

    public static string OwnHours => Get(nameof(OwnHours));

    public static string HoursApproved => Get(nameof(HoursApproved));

    public static string MinutesOutside => Get(nameof(MinutesOutside));

    public static string UnknownPostalCode => Get(nameof(UnknownPostalCode));

    public static string RadiusOutside => Get(nameof(RadiusOutside));

    public static string NewThisWeek => Get(nameof(NewThisWeek));

    /// <summary>"tirsdag kveld passer".</summary>
    public static string SlotFitsVolunteer(WeeklySlot slot) => Format(nameof(SlotFitsVolunteer), Get($"Day_{slot.Day}"), Get($"Part_{PartOfDay(slot.From)}"));

    public static string InterestsOfVolunteer(IReadOnlyList<string> codes) => Format(nameof(InterestsOfVolunteer), Listed(codes.Select(c => Find($"Interest_{c}") ?? c)));

    public static string SkillsOfVolunteer(IReadOnlyList<string> codes) => Format(nameof(SkillsOfVolunteer), Listed(codes.Select(c => Find($"Skill_{c}") ?? c)));

    public static string VolunteerBeenHereBefore => Get(nameof(VolunteerBeenHereBefore));

    public static string RequestAnswered => Get(nameof(RequestAnswered));

    public static string AskedEnough => Get(nameof(AskedEnough));

    public static string AlreadyAsked => Get(nameof(AlreadyAsked));
    public static string QuietHours => Get(nameof(QuietHours));

    public static string TryAgain => Get(nameof(TryAgain));

    public static string TooManySearches(int most) => Format(nameof(TooManySearches), most);

    public static string NoWeight => Get(nameof(NoWeight));

    public static string WeightsChanged => Get(nameof(WeightsChanged));

    public static string PeriodOutside(int days) => Format(nameof(PeriodOutside), days);

    public static string HoursTooOld(int days) => Format(nameof(HoursTooOld), days);

    /// <summary>"2 km unna", in whole kilometres.</summary>
    public static string Away(double km) => km < 1 ? Get("Near") : Format("KmAway", Math.Round(km));

    /// <summary>"tirsdag kveld passer deg".</summary>
    public static string SlotFits(WeeklySlot slot) => Format(nameof(SlotFits), Get($"Day_{slot.Day}"), Get($"Part_{PartOfDay(slot.From)}"));

    /// <summary>"du er interessert i samtaler og lesing".</summary>
    public static string InterestsShared(IReadOnlyList<string> codes) => Format(nameof(InterestsShared), Listed(codes.Select(c => Find($"Interest_{c}") ?? c)));

    /// <summary>"du kan førstehjelp og musikk".</summary>
    public static string SkillsAsked(IReadOnlyList<string> codes) => Format(nameof(SkillsAsked), Listed(codes.Select(c => Find($"Skill_{c}") ?? c)));

    public static string BeenHereBefore => Get(nameof(BeenHereBefore));

    /// <summary>"starter 3. desember".</summary>
    public static string StartsSoon(DateOnly on) => Format(nameof(StartsSoon), on.ToString("d. MMMM", CultureInfo.CurrentUICulture));

    /// <summary>"mangler: introduksjonskurs"; a course without words of its own here is called by its title.</summary>
    public static string Missing(Requirement requirement, string? courseTitle) => Format(nameof(Missing), requirement.CourseCode is { } code
        ? Find($"Course_{code}") ?? Format("Course_other", courseTitle ?? code)
        : Find($"Requirement_{requirement.Kind}") ?? requirement.Kind);

    /// <summary>The names of a type in every language, so that a search finds it in any.</summary>
    public static IEnumerable<string> TypeInAllLanguages(string type) => ServiceDefaults.Languages
        .Select(l => Resources.GetString($"Type_{type}", CultureInfo.GetCultureInfo(l))).OfType<string>();

    private static string PartOfDay(TimeOnly from) => from.Hour switch
    {
        >= 5 and < 9 => "morning",
        >= 9 and < 12 => "forenoon",
        >= 12 and < 17 => "afternoon",
        _ => "evening",
    };

    private static string Listed(IEnumerable<string> words) =>
        words.ToList() is { Count: > 1 } many ? $"{string.Join(", ", many[..^1])} {Get("And")} {many[^1]}" : string.Concat(words);

    private static string Format(string key, params object[] values) => string.Format(CultureInfo.CurrentUICulture, Get(key), values);

    private static string Get(string key) => Find(key) ?? throw new MissingManifestResourceException(key);

    private static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);
}
