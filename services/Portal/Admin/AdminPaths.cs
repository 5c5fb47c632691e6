namespace FrivilligPlattform.Portal.Admin;

/// <summary>The addresses of the pages of those who run the platform.</summary>
public static class AdminPaths
{
    public const string Organisations = "/plattform/organisasjoner";
    public const string Errors = "/plattform/feil";
    public const string Deliveries = "/plattform/utsendinger";

    /// <summary>General civic service, which is no volunteering: on or off.</summary>
    public const string CivicService = "/plattform/samfunnsbidrag";

    public static string Organisation(Guid id) => $"{Organisations}/{id}";
}
