using System.Diagnostics;
using FrivilligPlattform.Testing;
using Microsoft.Playwright;

namespace FrivilligPlattform.EndToEnd;

/// <summary>What a person does on a page: opens, fills in by label, presses and follows by name. Every page that comes is judged.</summary>
/// <param name="reader">The window that judges: the person's own, or one with JavaScript and the same cookies.</param>
public sealed class Person(string name, Platform platform, IPage page, IPage reader)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => name;

    public Uri Address => new(page.Url);

    /// <summary>The id in the address, such as the organisation's in <c>/organisasjon/{id}</c>.</summary>
    public Guid Id => Address.Segments.Select(s => Guid.TryParse(s.TrimEnd('/'), out var id) ? id : Guid.Empty).Last(id => id != Guid.Empty);

    public async Task OpenAsync(string path)
    {
        await page.GotoAsync(path);
        await JudgeAsync();
    }

    public Task FillAsync(string label, string text) => Labels(label).First.FillAsync(text);

    public Task ChooseAsync(string label, string option) => page.Locator("main select").And(Labels(label)).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task TickAsync(string label) => Labels(label).First.CheckAsync();

    /// <summary>Ticks a part of a day in the week.</summary>
    public Task TickAsync(string day, string part) => page.GetByRole(AriaRole.Group, new() { Name = day }).GetByLabel(part).CheckAsync();

    /// <summary>Opens what is folded away.</summary>
    public Task UnfoldAsync(string summary) => page.Locator("summary", new() { HasTextString = summary }).ClickAsync();

    /// <summary>Presses a button that sends the form; a form that comes back with errors fails.</summary>
    public async Task PressAsync(string button)
    {
        if (await SendAsync(button) is { } errors)
            Assert.Fail($"{name} pressed «{button}» at {Address.AbsolutePath}: {errors}");
    }

    /// <summary>Presses again while the form comes back with errors: what it asks for rests on events that are under way.</summary>
    public async Task PressInTheEndAsync(string button)
    {
        var started = Stopwatch.GetTimestamp();
        while (await SendAsync(button) is { } errors)
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{name} pressed «{button}» at {Address.AbsolutePath} again and again: {errors}");
    }

    /// <summary>Presses a button, and returns the errors the form comes back with.</summary>
    public async Task<string?> SendAsync(string button)
    {
        await NavigateAsync(() => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync());
        var errors = page.Locator(".ds-error-summary");
        return await errors.CountAsync() > 0 ? await errors.InnerTextAsync() : null;
    }

    /// <summary>Presses a button whose form comes back with the given error.</summary>
    public async Task PressInVainAsync(string button, string error) => Assert.Contains(error, await SendAsync(button));

    public Task FollowAsync(string link) => NavigateAsync(() => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());

    public Task SeesAsync(string text) => page.Locator("main").GetByText(text).First.WaitForAsync();

    public Task SeesMapAsync() => page.Locator("main .leaflet-container").WaitForAsync();

    /// <summary>Reloads until the text is there: what the page shows rests on events that are under way.</summary>
    public async Task SeesInTheEndAsync(string path, string text)
    {
        await OpenAsync(path);
        var started = Stopwatch.GetTimestamp();
        while (await page.Locator("main").GetByText(text).CountAsync() == 0)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                Assert.Fail($"{name} never saw «{text}» at {path}: {await page.Locator("main").InnerTextAsync()}");
            await page.ReloadAsync();
        }

        await JudgeAsync();
    }

    /// <summary>A figure of a page of figures, by the words beside it.</summary>
    public Task<string> FigureAsync(string words) => page.Locator(".figures li", new() { HasTextString = words }).Locator("strong").InnerTextAsync();

    public async Task<bool> HasButtonAsync(string button) => await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).CountAsync() > 0;

    /// <summary>The questions of a page, each with its choices.</summary>
    public ILocator Questions => page.Locator("main fieldset");

    /// <summary>Makes an account, and confirms the address by the link in the mail.</summary>
    public async Task RegisterAsync(string email, string password)
    {
        await OpenAsync("/ny-konto");
        await FillAsync("Navn", name);
        await FillAsync("E-post", email);
        await FillAsync("Passord", password);
        await PressAsync("Lag konto");
        await OpenAsync((await platform.LinkInMailAsync(email, "bekreft-epost")).PathAndQuery);
        await PressAsync("Bekreft adressen");
        await SeesAsync("adressen din er bekreftet");
    }

    public async Task SignInAsync(string email, string password)
    {
        await OpenAsync("/logg-inn");
        await FillAsync("E-post", email);
        await FillAsync("Passord", password);
        await PressAsync("Logg inn");
    }

    /// <summary>A picture for the documentation, when <c>FRIVILLIG_SCREENSHOTS</c> is set.</summary>
    public Task PictureAsync(string file) => Environment.GetEnvironmentVariable("FRIVILLIG_SCREENSHOTS") is { Length: > 0 }
        ? KeepAsync(Path.Combine(Approval.Root(), "artifacts", "screenshots", $"{file}.png"))
        : Task.CompletedTask;

    public Task KeepAsync(string path) => page.ScreenshotAsync(new() { Path = path, FullPage = true });

    private ILocator Labels(string label) => page.Locator("main").GetByLabel(label, new() { Exact = true })
        .Or(page.Locator("main").GetByLabel($"{label} (kan stå tom)", new() { Exact = true }));

    /// <summary>Does what leads to another page, and waits until that one is there.</summary>
    private async Task NavigateAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage there) => loaded.TrySetResult();
        page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience);
        }
        finally
        {
            page.Load -= Loaded;
        }

        await JudgeAsync();
    }

    private async Task JudgeAsync()
    {
        Assert.False(await page.Locator("main").CountAsync() == 0, $"{name} came to {page.Url}, which is no page of the portal: {await page.InnerTextAsync("body")}");
        if (reader != page)
        {
            await reader.Context.AddCookiesAsync((await page.Context.CookiesAsync()).Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
                Secure = c.Secure,
                HttpOnly = c.HttpOnly,
                SameSite = c.SameSite,
                Expires = c.Expires,
            }));
            await reader.GotoAsync(page.Url);
        }

        await Accessibility.JudgeAsync(reader, name);
    }
}
