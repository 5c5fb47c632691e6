using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.RoleSheets;

/// <summary>The addresses of what patients, relatives and others who meet volunteers are told.</summary>
public static class RoleSheetPaths
{
    public const string All = "/rolleark";

    public static string Type(string code) => $"{All}/{Uri.EscapeDataString(code)}";

    public static string Opportunity(Guid id) => $"{Paths.Opportunity(id)}/rolleark";
}
