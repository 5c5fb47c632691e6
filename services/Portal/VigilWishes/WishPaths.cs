using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.VigilWishes;

/// <summary>The addresses of wishes for a vigil.</summary>
public static class WishPaths
{
    public const string Wish = "/onske-om-vaking";

    /// <summary>What became of a wish, by the code that was told once.</summary>
    public static string Follow(Guid id, string code) => Query.To($"{Wish}/{id}", ("kode", code));

    /// <summary>The wishes a unit answers.</summary>
    public static string Received(Guid organisationId) => $"{Paths.HatHome(organisationId)}/vakeonsker";
}
