using FrivilligPlattform.Portal.Common;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Layout;

/// <summary>A reader chooses one of the four languages; the choice lasts a year.</summary>
public static class ChooseLanguage
{
    public static string Address(string code, string then) => Api.Query.To($"/sprak/{code}", ("til", then));

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/sprak/{code}", Handle).AllowAnonymous();

    private static IResult Handle(string code, string? til, HttpContext http)
    {
        if (!Languages.Known(code))
            return TypedResults.NotFound();

        http.Response.Cookies.Append(Languages.Cookie, code, new()
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });
        return TypedResults.LocalRedirect(Paths.Local(til));
    }
}
