using FrivilligPlattform.EndToEnd;
using FrivilligPlattform.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace FrivilligPlattform.Portal.Tests;

/// <summary>The portal on a real port and a Chromium before it, for judging pages as they are drawn.</summary>
public sealed class Screens : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly Dictionary<(int Width, bool SignedIn), IPage> windows = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public FakeGateway Gateway { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Gateway.StartAsync();
        UseKestrel(0);
        StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FRIVILLIG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking"],
        });
    }

    /// <summary>Opens a page and judges it: no rule of WCAG 2.1 broken, nothing wider than the screen. A picture is kept when <c>FRIVILLIG_SCREENSHOTS</c> is set.</summary>
    /// <returns>The status it was answered with.</returns>
    public async Task<int> JudgeAsync(string address, int width, bool signedIn = true)
    {
        var window = await WindowAsync(width, signedIn);
        var answer = await window.GotoAsync(address);
        if (Environment.GetEnvironmentVariable("FRIVILLIG_SCREENSHOTS") is { Length: > 0 })
            await window.ScreenshotAsync(new() { Path = Picture(signedIn ? address : $"{address}-visitor", width), FullPage = true });
        await Accessibility.JudgeAsync(window, $"somebody at {width} px");
        return answer!.Status;
    }

    /// <summary>Opens a page to do something with it.</summary>
    public async Task<IPage> OpenAsync(string address, int width)
    {
        var window = await WindowAsync(width, signedIn: true);
        await window.GotoAsync(address);
        return window;
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("services:gateway:http:0", Gateway.Address);

    private async Task<IPage> WindowAsync(int width, bool signedIn)
    {
        if (windows.TryGetValue((width, signedIn), out var known))
            return known;

        var context = await browser.NewContextAsync(new()
        {
            BaseURL = ClientOptions.BaseAddress.ToString(),
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            ViewportSize = new() { Width = width, Height = 900 },
            ExtraHTTPHeaders = signedIn ? [KeyValuePair.Create("Authorization", "Bearer a-token-of-the-gateway")] : [],
        });
        context.SetDefaultTimeout(60_000);
        await context.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "axe.min.js"));
        return windows[(width, signedIn)] = await context.NewPageAsync();
    }

    private static string Picture(string address, int width)
    {
        var name = string.Concat(address.Trim('/').Replace("01990000-0000-7000-8000-00000000000", "", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : '_'));
        return Path.Combine(Approval.Root(), "artifacts", "screenshots", $"{(name.Length == 0 ? "front" : name)}-{width}.png");
    }
}
