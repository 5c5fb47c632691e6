namespace FrivilligPlattform.Portal.Api;

/// <summary>The key each rendered form carries, so that sending it twice has one effect.</summary>
public static class FormKey
{
    public const string Field = "_key";

    public static string New() => Guid.CreateVersion7().ToString("N");

    public static string? Of(HttpContext http) =>
        http.Request.HasFormContentType && Guid.TryParse(http.Request.Form[Field], out var key) ? key.ToString("N") : null;
}
