using Microsoft.Playwright;

namespace FrivilligPlattform.Portal.Tests.Layout;

/// <summary>Every page as a browser draws it, on a phone and on a desk.</summary>
public sealed class PagesOnScreenTests(Screens screens) : IClassFixture<Screens>
{
    public static readonly TheoryData<string> ForVisitors = [$"/oppdrag/{Some.Id}", $"/oppdrag/{Some.Id}?sendt=ja", "/", "/oppdrag?q=drammen", "/ide", $"/organisasjoner/{Some.Other}"];

    [Theory]
    [MemberData(nameof(EveryPageTests.Pages), MemberType = typeof(EveryPageTests))]
    public Task A_page_breaks_no_rule_of_accessibility_and_fits_its_screen(string address) => JudgeAsync(address, signedIn: true);

    [Theory]
    [MemberData(nameof(ForVisitors))]
    public Task So_does_what_a_visitor_sees(string address) => JudgeAsync(address, signedIn: false);

    [Fact]
    public async Task A_week_is_walked_through_with_the_keys_and_with_tab_alone()
    {
        Everything.Answers(screens.Gateway);
        var (monday, ids) = (new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc), Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToList());
        object At(int shift, int hours) => RosterThings.Kept(ids[shift], monday.AddHours(hours));
        screens.Gateway.On($"GET rosters/{RosterThings.Roster}/shifts", Some.List(At(0, 0), At(1, 8), At(2, 48)));
        var address = $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}";
        var page = await screens.OpenAsync($"{address}?uke=2026-11-23", 1280);

        await page.Locator("[data-calendar] tbody a").First.FocusAsync();
        foreach (var (key, shift) in new[] { ("ArrowRight", 1), ("ArrowRight", 2), ("ArrowUp", 1), ("ArrowLeft", 0), ("ArrowDown", 2), ("Home", 0), ("End", 2), ("ArrowDown", 2), ("Shift+Tab", 1) })
        {
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator($"[data-calendar] tbody a[href$='/vakt/{ids[shift]}']")).ToBeFocusedAsync(new() { Timeout = 30_000 });
        }

        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Uka fra 30. november 2026" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private async Task JudgeAsync(string address, bool signedIn)
    {
        Everything.Answers(screens.Gateway);
        screens.Gateway.On("GET me", Some.Account(), etag: "\"v1\"");
        screens.Gateway.On("GET notifications/unread-count", new { count = 3 });

        foreach (var width in new[] { 360, 1280 })
            Assert.Equal(address is "/finnes-ikke" ? 404 : 200, await screens.JudgeAsync(address, width, signedIn));
    }
}
