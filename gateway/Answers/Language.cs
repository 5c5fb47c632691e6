using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Answers;

/// <summary>Which of the platform's languages a request is answered in.</summary>
internal static class Language
{
    /// <summary>The language the caller likes best that the platform has; plain Norwegian and everything unknown is bokmål.</summary>
    public static string Of(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage.ToString();
        if (header.Length == 0)
            return ServiceDefaults.Languages[0];

        var (best, quality) = (ServiceDefaults.Languages[0], 0.0);
        foreach (var part in header.Split(',', 16))
        {
            var semicolon = part.IndexOf(';', StringComparison.Ordinal);
            var tag = (semicolon < 0 ? part : part[..semicolon]).Trim();
            var weight = semicolon >= 0 && part.IndexOf("q=", StringComparison.Ordinal) is > 0 and var q
                && double.TryParse(part.AsSpan(q + 2), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 1;
            var primary = tag.Split('-')[0].ToLowerInvariant() is "no" ? "nb" : tag.Split('-')[0].ToLowerInvariant();
            if (weight > quality && ServiceDefaults.Languages.Contains(primary))
                (best, quality) = (primary, weight);
        }

        return best;
    }
}
