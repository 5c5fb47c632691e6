using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Reporting;

/// <summary>What Reporting says to people, in the reader's language.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Reporting.Texts", typeof(Texts).Assembly);

    public static string NotAMonth => Get(nameof(NotAMonth));

    public static string EndsBeforeItStarts => Get(nameof(EndsBeforeItStarts));

    public static string MeasureNumbers => Get(nameof(MeasureNumbers));

    public static string MeasureNumberMalformed => Get(nameof(MeasureNumberMalformed));

    public static string StrategyRegistered => Get(nameof(StrategyRegistered));

    public static string NotResponsible => Get(nameof(NotResponsible));

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
