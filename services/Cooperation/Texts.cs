using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Cooperation;

/// <summary>Cooperation's sentences for people, in the language of the request.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Cooperation.Texts", typeof(Texts).Assembly);

    public static string BokmålMissing => Get(nameof(BokmålMissing));
    public static string CodeMalformed => Get(nameof(CodeMalformed));
    public static string ConditionsMissing => Get(nameof(ConditionsMissing));
    public static string GreyZoneUndecided(string task) => Format(nameof(GreyZoneUndecided), task);
    public static string InAdditionToStaff => Get(nameof(InAdditionToStaff));
    public static string LeaderMissing => Get(nameof(LeaderMissing));
    public static string NeedClosed => Get(nameof(NeedClosed));
    public static string PostalCodeUnknown => Get(nameof(PostalCodeUnknown));
    public static string ReplacesStaff => Get(nameof(ReplacesStaff));
    public static string StaffOnlyTask(string task, string reason, string source) => Format(nameof(StaffOnlyTask), task, reason, source);
    public static string TaskAllowed(string task) => Format(nameof(TaskAllowed), task);
    public static string TaskExists => Get(nameof(TaskExists));
    public static string TaskUnknown(string code) => Format(nameof(TaskUnknown), code);
    public static string UnitExists => Get(nameof(UnitExists));
    public static string ValidUntilPast => Get(nameof(ValidUntilPast));

    private static string Format(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
