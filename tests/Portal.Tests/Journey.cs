using System.Text.RegularExpressions;

namespace FrivilligPlattform.Portal.Tests;

/// <summary>Somebody on the way through the portal, whose clicks and typed fields are counted.</summary>
public sealed partial class Journey(Browser browser)
{
    public int Clicks { get; private set; }

    public Shown Page { get; private set; } = null!;

    public async Task BeginAsync(string address) => Page = await OpenAsync(address);

    /// <summary>Follows the link of the page itself whose address fits.</summary>
    public async Task ClickAsync(string pattern)
    {
        var link = Links().Matches(Page.Main).Select(m => m.Groups[1].Value).FirstOrDefault(l => Regex.IsMatch(l, pattern));
        Assert.True(link is not null, $"{Page.Address} has no link to {pattern}.");
        Clicks++;
        Page = await OpenAsync(link);
    }

    /// <summary>Sends a form as the page filled it in, with what is typed besides.</summary>
    public async Task SendAsync(string form, params (string Name, string Value)[] typed)
    {
        Clicks++;
        var sent = await browser.Send(Page, form, typed);
        Assert.True(sent.Location is not null, $"{Page.Address} did not take {form}: {sent.Main}");
        Page = await OpenAsync(sent.Location);
    }

    /// <summary>The questions of the page's form: each field, or group of boxes, once.</summary>
    public IReadOnlyList<string> Questions(string form) =>
    [
        .. Fields().Matches(Forms().Matches(Page.Main).Select(f => f.Value).Single(f => f.Contains(form, StringComparison.Ordinal)))
            .Select(f => f.Groups[1].Value).Distinct()
    ];

    private async Task<Shown> OpenAsync(string address)
    {
        var page = await browser.Open(address);
        while (page.Location is { } next)
            page = await browser.Open(next);
        Assert.True(page.Status == 200, $"{address} answered {page.Status}.");
        return page;
    }

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<(?:input(?![^>]*type=\"hidden\")|select|textarea)[^>]* name=\"([^\"]+)\"")]
    private static partial Regex Fields();
}
