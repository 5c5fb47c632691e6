using System.Globalization;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Units;

/// <summary>Places and shares of posts as people write them.</summary>
public static class UnitPlaces
{
    /// <summary>"3015 Drammen".</summary>
    public static string Of(string postalCode) => PostalCodes.Find(postalCode) is { } known ? $"{known.Code} {known.Place}" : postalCode;

    /// <summary>"50 prosent stilling" of 0.5.</summary>
    public static string Share(double share) =>
        Wording.T("Units.Percent", Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture));

    public static string TaskColor(string taskClass) => taskClass switch
    {
        "allowed" or "yes" => "success",
        "staffOnly" or "no" => "danger",
        _ => "warning",
    };
}
