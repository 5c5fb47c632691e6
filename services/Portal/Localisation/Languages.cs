using System.Globalization;

namespace FrivilligPlattform.Portal.Localisation;

/// <summary>The four languages of the portal and how a request chooses one: the person's own choice, else the browser's.</summary>
public static class Languages
{
    public const string Cookie = "culture";

    /// <summary>Code, name in its own language.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> All =
        [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English"), ("se", "Davvisámegiella")];

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var code && Known(code) ? code : "nb";

    public static bool Known(string? code) => All.Any(l => l.Code == code);

    /// <summary>Sets the request's culture; what is asked of the services carries the same language.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var chosen = http.Request.Cookies[Cookie];
        var code = Known(chosen) ? chosen! : FromBrowser(http.Request);
        http.Request.Headers.AcceptLanguage = code;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);
        return next(http);
    });

    private static string FromBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant() is "no" ? "nb" : l.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(Known) ?? "nb";
}
