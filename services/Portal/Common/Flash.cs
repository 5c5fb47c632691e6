using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace FrivilligPlattform.Portal.Common;

/// <summary>A message that survives one redirect: what happened and what happens next.</summary>
public sealed class Flash(IHttpContextAccessor accessor, IDataProtectionProvider protection)
{
    private const string Cookie = "flash";

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("flash").ToTimeLimitedDataProtector();
    private Message? taken;

    /// <summary>Colour is one of Designsystemet's: success, info, warning, danger.</summary>
    public sealed record Message(string Color, string Text);

    public void Success(string text) => Put(new("success", text));

    public void Info(string text) => Put(new("info", text));

    /// <summary>Takes the waiting message, if there is one; it is shown once.</summary>
    public Message? Take()
    {
        var http = accessor.HttpContext!;
        if (taken is not null || !http.Request.Cookies.TryGetValue(Cookie, out var value) || http.Response.HasStarted)
            return taken;

        http.Response.Cookies.Delete(Cookie, Options());
        try
        {
            return taken = JsonSerializer.Deserialize<Message>(protector.Unprotect(value));
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }

    private void Put(Message message)
    {
        var value = protector.Protect(JsonSerializer.Serialize(message), TimeSpan.FromMinutes(2));
        accessor.HttpContext!.Response.Cookies.Append(Cookie, value, Options());
    }

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = accessor.HttpContext!.Request.IsHttps, Path = "/" };
}
