using FrivilligPlattform.Testing;
using Microsoft.Playwright;

namespace FrivilligPlattform.EndToEnd;

/// <summary>The platform and one Chromium of the machine; each person has a window with cookies of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly List<Person> persons = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public Platform Platform { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Platform.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FRIVILLIG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>Somebody at a screen of the given width, with JavaScript or without.</summary>
    public async Task<Person> PersonAsync(string name, int width = 1280, bool javaScript = true)
    {
        var window = await WindowAsync(width, javaScript);
        var person = new Person(name, Platform, window, javaScript ? window : await WindowAsync(width, javaScript: true));
        persons.Add(person);
        return person;
    }

    /// <summary>What everybody saw last, beside the test's results.</summary>
    public Task KeepAsync() => Task.WhenAll(persons.Select(p => p.KeepAsync(Path.Combine(Approval.Root(), "artifacts", "test-results", $"{p.Name}.png"))));

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await Platform.DisposeAsync();
    }

    private async Task<IPage> WindowAsync(int width, bool javaScript)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Platform.Address.ToString(),
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        if (javaScript)
            await context.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "axe.min.js"));
        return await context.NewPageAsync();
    }
}
