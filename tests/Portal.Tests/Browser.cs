using System.Net;
using System.Text.RegularExpressions;

namespace FrivilligPlattform.Portal.Tests;

/// <summary>Reads pages and sends their forms as a browser without JavaScript does.</summary>
public sealed partial class Browser
{
    public Browser(HttpClient client, string language)
    {
        Client = client;
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public HttpClient Client { get; }

    public async Task<Shown> Open(string address) => await Read(await Client.GetAsync(address), address);

    /// <summary>Fills in the page's form of that name and sends it; what is not mentioned goes as the page had it.</summary>
    public async Task<Shown> Send(Shown page, string form, params (string Name, string Value)[] typed)
    {
        var html = Forms().Matches(page.Raw).Select(f => f.Value).Single(f => f.Contains($"value=\"{form}\"", StringComparison.Ordinal));
        var fields = Inputs().Matches(html).Select(i => i.Value)
            .Where(i => i.Contains("type=\"hidden\"", StringComparison.Ordinal) || (i.Contains("type=\"text\"", StringComparison.Ordinal) || i.Contains("type=\"email\"", StringComparison.Ordinal) || i.Contains("type=\"date\"", StringComparison.Ordinal) || i.Contains(" checked", StringComparison.Ordinal)))
            .Select(i => (Name: Attribute(i, "name"), Value: Attribute(i, "value")))
            .Where(i => typed.All(t => t.Name != i.Name))
            .Concat(typed)
            .Select(i => KeyValuePair.Create(i.Name, i.Value));
        using var content = new FormUrlEncodedContent(fields);
        return await Read(await Client.PostAsync(page.Address, content), page.Address);
    }

    /// <summary>Follows the redirect the page answered with.</summary>
    public Task<Shown> Follow(Shown page) => Open(page.Location ?? throw new InvalidOperationException($"{page.Address} did not redirect: {page.Status}."));

    private static async Task<Shown> Read(HttpResponseMessage response, string address)
    {
        using (response)
        {
            var location = response.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null;
            var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.ToList() : [];
            var raw = await response.Content.ReadAsStringAsync();
            return new(address, (int)response.StatusCode, raw, WebUtility.HtmlDecode(raw), location, cookies);
        }
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Inputs();
}

/// <summary>What came back: as it was sent, and as a reader sees it.</summary>
public sealed record Shown(string Address, int Status, string Raw, string Html, string? Location, IReadOnlyList<string> Cookies)
{
    /// <summary>The page's own part, without header and footer.</summary>
    public string Main => Html.Contains("<main", StringComparison.Ordinal)
        ? Html[Html.IndexOf("<main", StringComparison.Ordinal)..Html.IndexOf("</main>", StringComparison.Ordinal)]
        : Html;
}
