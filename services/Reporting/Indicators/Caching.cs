using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>Says who may keep an answer: anybody for public figures, nobody for exact ones.</summary>
public static class Caching
{
    public static void CacheFigures(this HttpContext http, bool exact, int freshSeconds)
    {
        http.Response.Headers.CacheControl = exact
            ? "private, no-store"
            : string.Create(CultureInfo.InvariantCulture, $"public, max-age={freshSeconds}");
        http.Response.Headers.Vary = $"{HeaderNames.Authorization}, {HeaderNames.AcceptLanguage}";
    }
}
