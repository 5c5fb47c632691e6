using System.Globalization;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Portal.Search;

namespace FrivilligPlattform.Portal.Organisations;

/// <summary>All municipalities to choose among, in the order of the alphabet.</summary>
public static class MunicipalityChoices
{
    public static IReadOnlyList<(string Value, string Text)> All { get; } =
        [.. Municipalities.All.OrderBy(m => m.Name, StringComparer.Create(CultureInfo.GetCultureInfo("nb"), true)).Select(m => (m.Number, PlaceNames.Municipality(m.Number)))];
}
