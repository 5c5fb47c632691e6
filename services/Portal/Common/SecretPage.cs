namespace FrivilligPlattform.Portal.Common;

/// <summary>A page whose address holds the code of a letter: it is kept nowhere and told to nobody.</summary>
public static class SecretPage
{
    public static void Keep(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
