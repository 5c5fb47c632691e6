using FrivilligPlattform.Portal.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Portal.Layout;

/// <summary>A person with several roles chooses whom to act for. It changes what is shown first, never what is allowed.</summary>
public static class ChooseHat
{
    public static string Address(Guid? organisationId) => $"/opptre-som/{organisationId?.ToString() ?? "meg"}";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/opptre-som/{hat}", Handle).AllowAnonymous();

    private static RedirectHttpResult Handle(string hat, HttpContext http)
    {
        if (!Guid.TryParse(hat, out var organisationId))
        {
            http.Response.Cookies.Delete(Me.HatCookie);
            return TypedResults.LocalRedirect(Paths.MyPage);
        }

        http.Response.Cookies.Append(Me.HatCookie, organisationId.ToString(), new()
        {
            MaxAge = TimeSpan.FromDays(90),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });
        return TypedResults.LocalRedirect(Paths.HatHome(organisationId));
    }
}
