using System.Globalization;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>How far a call-out for a vigil reaches at a time, as it is chosen.</summary>
public static class VigilReach
{
    /// <summary>So many are asked at a time for each place at most, which is the service's own bound.</summary>
    public const int MostPerPlace = 10;

    /// <summary>Minutes before more are asked, when nothing else was chosen.</summary>
    public const int WaitByDefault = 30;

    private static readonly int[] Minutes = [5, 15, 30, 60, 120, 240, 720];

    /// <summary>How long to wait before more are asked, in words.</summary>
    public static IReadOnlyList<(string, string)> Waits => WaitsWith(WaitByDefault);

    /// <summary>The same, with what was set before also when it is none of the usual.</summary>
    public static IReadOnlyList<(string, string)> WaitsWith(int known) =>
        [.. Minutes.Append(known).Distinct().Order().Select(m => (m.ToString(CultureInfo.InvariantCulture), Say.Minutes(m)))];
}
