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

    private async Task JudgeAsync(string address, bool signedIn)
    {
        Everything.Answers(screens.Gateway);
        screens.Gateway.On("GET me", Some.Account(), etag: "\"v1\"");
        screens.Gateway.On("GET notifications/unread-count", new { count = 3 });

        foreach (var width in new[] { 360, 1280 })
            Assert.Equal(address is "/finnes-ikke" ? 404 : 200, await screens.JudgeAsync(address, width, signedIn));
    }
}
