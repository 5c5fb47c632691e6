namespace FrivilligPlattform.Portal.Admin;

/// <summary>The addresses of the pages of those who run the platform.</summary>
public static class AdminPaths
{
    public const string Organisations = "/plattform/organisasjoner";
    public const string Errors = "/plattform/feil";
    public const string Deliveries = "/plattform/utsendinger";

    public static string Organisation(Guid id) => $"{Organisations}/{id}";
}
