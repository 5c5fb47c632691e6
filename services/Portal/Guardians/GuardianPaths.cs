namespace FrivilligPlattform.Portal.Guardians;

/// <summary>The addresses of the pages about a guardian's consent.</summary>
public static class GuardianPaths
{
    public const string Ask = "/min-profil/foresatt";
}
