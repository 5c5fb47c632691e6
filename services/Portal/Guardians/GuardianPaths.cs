namespace FrivilligPlattform.Portal.Guardians;

/// <summary>The addresses of the pages about a guardian's consent.</summary>
public static class GuardianPaths
{
    public const string Ask = "/min-profil/foresatt";

    /// <summary>Asking for a yes to just one opportunity.</summary>
    public static string AskFor(Guid opportunityId) => Api.Query.To(Ask, ("oppdrag", opportunityId));
}
