using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Cooperation;

/// <summary>Cooperation's sentences for people, in the language of the request.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Cooperation.Texts", typeof(Texts).Assembly);

    public static string BokmålMissing => Get(nameof(BokmålMissing));
    public static string ConditionsMissing => Get(nameof(ConditionsMissing));
    public static string GreyZoneUndecided => Get(nameof(GreyZoneUndecided));
    public static string InAdditionToStaff => Get(nameof(InAdditionToStaff));
    public static string LeaderMissing => Get(nameof(LeaderMissing));
    public static string NeedClosed => Get(nameof(NeedClosed));
    public static string PostalCodeUnknown => Get(nameof(PostalCodeUnknown));
    public static string ReplacesStaff => Get(nameof(ReplacesStaff));
    public static string StaffOnlyTask => Get(nameof(StaffOnlyTask));
    public static string TaskAllowed => Get(nameof(TaskAllowed));
    public static string TaskExists => Get(nameof(TaskExists));
    public static string TaskUnknown => Get(nameof(TaskUnknown));
    public static string UnitExists => Get(nameof(UnitExists));
    public static string ValidUntilPast => Get(nameof(ValidUntilPast));

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
