using FrivilligPlattform.Portal.Api;

namespace FrivilligPlattform.Portal.Ideas;

/// <summary>The addresses of the pages about inhabitants' ideas.</summary>
public static class IdeaPaths
{
    public const string Send = "/ide";
    public const string Mine = "/mine-ideer";

    /// <summary>With whom it is for already chosen.</summary>
    public static string SendTo(Guid organisationId) => Query.To(Send, ("til-organisasjon", organisationId));
}
