namespace FrivilligPlattform.Portal.Api;

/// <summary>The token the gateway sent with the page's request. The portal passes it on and decides nothing by it: the API does.</summary>
public static class Bearer
{
    public static string? Of(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header[7..].Trim()
            : null;
}
