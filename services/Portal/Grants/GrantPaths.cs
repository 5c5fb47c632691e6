using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Grants;

/// <summary>Addresses only the pages of grants link to.</summary>
public static class GrantPaths
{
    public static string Draft(Guid applicationId) => $"{Paths.Application(applicationId)}/utkast";

    public static string Submit(Guid applicationId) => $"{Paths.Application(applicationId)}/send";

    public static string Withdraw(Guid applicationId) => $"{Paths.Application(applicationId)}/trekk";

    public static string Case(Guid organisationId, Guid applicationId) => $"{Paths.Cases(organisationId)}/{applicationId}";

    public static string NewScheme(Guid organisationId) => $"{Paths.Cases(organisationId)}/ny-ordning";

    public static string NewCall(Guid organisationId) => $"{Paths.Cases(organisationId)}/ny-utlysning";
}
