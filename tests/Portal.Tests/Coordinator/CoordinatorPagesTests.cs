using System.Text.RegularExpressions;

namespace FrivilligPlattform.Portal.Tests.Coordinator;

/// <summary>Every page of coordinators and administrators as it is seen: on a phone, on a desk, by somebody who cannot see it.</summary>
public sealed partial class CoordinatorPagesTests(PortalApp app, Screens screens) : IClassFixture<Screens>
{
    public static readonly TheoryData<string> Pages =
    [
        "/innboks", "/innboks?status=late&hvem=meg", $"/innboks/{Some.Id}", $"/innboks/{Some.Id}?svar=nei", $"/innboks/{Some.Id}/videre", $"/innboks/{Some.Id}/videre?til={Some.Id}",
        "/svar", "/svar/ny", $"/svar/{Some.Id}", "", "/frivillige", "/frivillige/ny", $"/frivillige/{Some.Id}/avslutt", $"/frivillige/{Some.Id}/overlat", "/oppfolging",
        "/oppfolging?dager=60", "/oppfolging/ikke-kontaktet", "/oppfolging/sluttsvar", $"/oppfolging/{Some.Id}", "/oppdrag", "/oppdrag/nytt",
        "/oppdrag/nytt?type=visitingFriend", $"/oppdrag/{Some.Id}", $"/oppdrag/{Some.Id}/rediger", $"/oppdrag/{Some.Id}/innspill", "/timer", "/ideer",
        $"/ideer/{Some.Id}", $"/ideer/{Some.Other}", "/kampanjer", "/kampanjer/ny", $"/kampanjer/{Some.Id}", "/del", "/kilder", "/profil", "/kompetanse",
        "/kompetanse/vurder", "/innstillinger", "/lag", "/lag/nytt", "/lag/importer", $"/lag/importer/{Some.Id}", "/enheter", "/behov",
        "/kolleger", "/kolleger/inviter", "/rediger", $"/timer/{Some.Id}/rett",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_heading_and_names_the_organisation(string address)
    {
        var page = await Desk.Open(app).Open(Desk.Home + address);

        Assert.Single(Headings().Matches(page.Html));
        Assert.DoesNotContain(">Organisasjonen<", page.Main);
        Assert.Empty(Ids().Matches(page.Html).Select(m => m.Groups[1].Value).GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_breaks_no_rule_of_accessibility_and_fits_its_screen(string address)
    {
        Desk.Fill(screens.Gateway);

        await JudgeAsync(address);
    }

    [Theory]
    [InlineData("invited")]
    [InlineData("suitable")]
    public async Task So_does_what_must_be_in_place_before_a_start(string status)
    {
        Desk.Fill(screens.Gateway);
        screens.Gateway.On($"GET interests/{Some.Id}", Desk.Received(status));

        await JudgeAsync($"/innboks/{Some.Id}?{status}");
    }

    [Theory]
    [InlineData("review")]
    [InlineData("published")]
    [InlineData("expired")]
    public async Task So_does_an_opportunity_at_every_stage(string status)
    {
        Desk.Fill(screens.Gateway);
        screens.Gateway.On($"GET opportunities/{Some.Id}", Desk.Opportunity(status));

        await JudgeAsync($"/oppdrag/{Some.Id}?{status}");
    }

    [Theory]
    [InlineData("running")]
    [InlineData("done")]
    public async Task So_does_a_file_of_branches_on_its_way(string status)
    {
        Desk.Fill(screens.Gateway);
        screens.Gateway.On($"GET branch-imports/{Some.Id}", Desk.Import(status));

        await JudgeAsync($"/lag/importer/{Some.Id}?{status}");
    }

    [Fact]
    public async Task So_does_a_plan_that_others_are_asked_about()
    {
        Desk.Fill(screens.Gateway);

        foreach (var width in new[] { 360, 1280 })
            Assert.Equal(200, await screens.JudgeAsync($"/innspill/{Some.Id}", width));
    }

    /// <summary>A page of recruiting that is drawn nowhere is judged nowhere.</summary>
    [Fact]
    public void Every_page_of_recruiting_is_among_those_that_are_judged()
    {
        string[] judged =
        [
            .. Pages.Select(p => Desk.Home + p.Data), .. Layout.EveryPageTests.Pages.Select(p => p.Data), $"/innspill/{Some.Id}", "/plattform/organisasjoner", $"/plattform/organisasjoner/{Some.Other}",
        ];
        string[] parts = ["Coordinator", "Duplicates", "FollowUps", "Front", "Guardians", "Ideas", "Imports", "Organisations", "Programmes", "Recruiting", "Replies", "RoleSheets", "Search", "VigilWishes", "Visitors", "Volunteers"];
        var pages = typeof(Portal.Coordinator.OpportunityForm).Assembly.GetTypes()
            .Where(t => parts.Contains(t.Namespace?.Split('.')[^1]))
            .SelectMany(t => t.GetCustomAttributes(typeof(Microsoft.AspNetCore.Components.RouteAttribute), false).Cast<Microsoft.AspNetCore.Components.RouteAttribute>())
            .Select(r => r.Template).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => !judged.Any(j => new Regex($"^{Variable().Replace(Regex.Escape(page), "[^/]+")}$").IsMatch(j.Split('?')[0]))));
    }

    [Fact]
    public async Task So_do_the_pages_where_organisations_are_decided()
    {
        Desk.Fill(screens.Gateway);
        screens.Gateway.On("GET me", Some.Account(memberships: new { organisationId = Hosting.Names.PlatformOrganisation, organisationName = "Plattformen", role = "platformAdministrator" }), etag: "\"v1\"");
        screens.Gateway.On("GET organisations", Some.List(new { id = Some.Other, name = "Drammen Røde Kors", kind = "voluntaryOrganisation", status = "awaitingVerification", municipalityName = "Drammen" }));

        foreach (var address in new[] { "/plattform/organisasjoner", $"/plattform/organisasjoner/{Some.Other}" })
            foreach (var width in new[] { 360, 1280 })
                Assert.Equal(200, await screens.JudgeAsync(address, width));
    }

    private async Task JudgeAsync(string address)
    {
        foreach (var width in new[] { 360, 1280 })
            Assert.Equal(200, await screens.JudgeAsync(Desk.Home + address, width));
    }

    [GeneratedRegex(@"\\\{[^}]*\}")]
    private static partial Regex Variable();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
