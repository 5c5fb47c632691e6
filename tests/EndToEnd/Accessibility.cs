using System.Text.Json;
using Microsoft.Playwright;

namespace FrivilligPlattform.EndToEnd;

/// <summary>No page breaks a rule of WCAG 2.1, level A or AA, that axe can judge, and none is wider than its screen.</summary>
public static class Accessibility
{
    private const string Run =
        """
        () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })
          .then(found => JSON.stringify(found.violations.map(v => `${v.id} (${v.help}): ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)))
        """;

    /// <summary>Fails with the page and the rules it breaks.</summary>
    public static async Task JudgeAsync(IPage page, string who)
    {
        var broken = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
        var path = new Uri(page.Url).AbsolutePath;
        Assert.True(broken.Length == 0, $"{path}, as {who} sees it, breaks {string.Join("; ", broken)}");
        var (content, screen) = (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), page.ViewportSize!.Width);
        Assert.True(content <= screen, $"{path}, as {who} sees it, is {content} px wide on a screen of {screen}");
    }
}
