using System.Net;
using System.Text.RegularExpressions;

namespace FrivilligPlattform.Portal.Tests.Layout;

public sealed partial class EveryPageTests(PortalApp app)
{
    public static readonly TheoryData<string> Pages =
    [
        "/", "/oppdrag", "/oppdrag?q=3015", "/kurs", "/kurs/introduction", "/kurs/introduction/del/1", "/kurs/introduction/sporsmal", "/kursbevis",
        "/kursbevis/FP-123", "/ny-konto", "/logg-inn", "/logg-ut", "/glemt-passord", "/hjelp", "/personvern", "/tilgjengelighet", "/min-side",
        "/min-konto", "/min-konto/totrinn", "/min-konto/slett", "/min-profil", "/forslag", "/mine-henvendelser", "/mine-timer", "/mine-timer/ny",
        "/mine-kursbevis", "/varsler", "/finnes-ikke",
        $"/oppdrag/{Some.Id}", $"/oppdrag/{Some.Id}/interesse", $"/interesse/{Some.Id}?kode=abc", $"/interesse/{Some.Other}?kode=abc",
        $"/foresatt/{Some.Id}?kode=abc", "/min-profil/foresatt",
        $"/mine-henvendelser/{Some.Id}", "/mine-oppdrag", $"/mine-oppdrag/{Some.Id}", "/mine-opplysninger", "/mine-opplysninger/innsyn",
        "/foresporsler", "/mine-sok", "/forslag/innstillinger", "/forslag/slik", $"/organisasjon/{Some.Other}/oppdrag/{Some.Id}/aktuelle",
        "/ide", "/ide?kommune=3301", "/mine-ideer", "/kampanje/var-2027", "/organisasjoner", $"/organisasjoner/{Some.Other}",
        "/mine-vakter", "/mine-vakter/onsker", "/vakter", $"/vakter/{RosterThings.Shift}", $"/vakter/{RosterThings.Shift}/innsjekk?kode=abc123",
        $"/vaking/{RosterThings.Vigil}", "/mine-par", "/besok", $"/organisasjon/{Some.Other}/vakter", $"/organisasjon/{Some.Other}/vakter/ny",
        $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}", $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/ny",
        $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/usikre", $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/forslag/{RosterThings.Proposal}",
        $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/vakt/{RosterThings.Shift}",
        $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/vakt/{RosterThings.Shift}/endre", $"/organisasjon/{Some.Other}/vaking",
        $"/organisasjon/{Some.Other}/vaking/ny", $"/organisasjon/{Some.Other}/vaking/{RosterThings.Vigil}", $"/organisasjon/{Some.Other}/par",
        $"/organisasjon/{Some.Other}/par/nytt", $"/organisasjon/{Some.Other}/par/nytt?etter={RosterThings.Pair}", $"/organisasjon/{Some.Other}/timer/eksport",
        $"/organisasjon/{Some.Other}/timer/ny", $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/endre",
        $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/utskrift", $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/vakt/{RosterThings.Shift}/plakat",
        "/onske-om-vaking", "/onske-om-vaking?kommune=3301", $"/onske-om-vaking/{Some.Id}?kode=abc", $"/organisasjon/{Some.Other}/vakeonsker",
        "/rolleark", "/rolleark/visitingFriend", $"/oppdrag/{Some.Id}/rolleark", "/helsepersonell", "/plattform/samfunnsbidrag",
        $"/taushetserklaering/{Some.Other}", "/organisasjoner/ny", $"/organisasjon/{Some.Other}/avtaler", $"/organisasjon/{Some.Other}/oppdrag/{Some.Id}/deltakere",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_heading_a_title_labels_and_nothing_inline(string address)
    {
        Everything.Answers(app.Gateway);

        var page = await app.SignedIn().Open(address);

        Assert.Single(Headings().Matches(page.Html));
        Assert.Matches("<title>[^<]+</title>", page.Html);
        Assert.Contains("lang=\"nb\"", page.Html);
        Assert.Contains("href=\"#innhold\"", page.Html);
        Assert.DoesNotContain(" style=\"", page.Html);
        Assert.Empty(InlineScripts().Matches(page.Html));
        Assert.DoesNotContain(" onclick=", page.Html);
        Assert.Empty(Doubled(Ids().Matches(page.Html).Select(m => m.Groups[1].Value)));
        Assert.Empty(Ids().Matches(string.Concat(Fields().Matches(page.Html).Select(m => m.Value))).Select(m => m.Groups[1].Value)
            .Where(id => !page.Html.Contains($"for=\"{id}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nn", "Finn oppdrag", "Hjelp")]
    [InlineData("en", "Find opportunities", "Help")]
    [InlineData("se", "Gávnna doaimma", "Veahkki")]
    public async Task A_reader_chooses_a_language_by_link_and_it_lasts(string code, string find, string help)
    {
        Everything.Answers(app.Gateway);
        var browser = app.Visitor();

        var chosen = await browser.Open($"/sprak/{code}?til=/hjelp");
        var page = await browser.Follow(chosen);

        Assert.Equal("/hjelp", chosen.Location);
        Assert.Contains($"<html lang=\"{code}\"", page.Html);
        Assert.Contains(find, page.Html);
        Assert.Contains(help, page.Html);
    }

    [Fact]
    public async Task A_person_with_several_roles_changes_hat()
    {
        Everything.Answers(app.Gateway);
        var browser = app.SignedIn(Some.Account(memberships: new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", role = "coordinator" }));

        var chosen = await browser.Open($"/opptre-som/{Some.Other}");
        var page = await browser.Open("/hjelp");
        await browser.Open("/opptre-som/meg");
        var back = await browser.Open("/hjelp");

        Assert.Equal($"/organisasjon/{Some.Other}", chosen.Location);
        Assert.Contains("Du er her som: Drammen Røde Kors", page.Html);
        Assert.Contains("Du er her som: meg selv", back.Html);
    }

    [Fact]
    public async Task The_look_is_small_kept_for_good_and_compressed()
    {
        Everything.Answers(app.Gateway);
        var browser = app.Visitor();
        var page = await browser.Open("/");
        var address = Regex.Match(page.Html, "href=\"(/filer/[^\"]+site.css)\"").Groups[1].Value;

        browser.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var sheet = await browser.Client.GetAsync(address);
        var bytes = await sheet.Content.ReadAsByteArrayAsync();

        Assert.Equal("br", sheet.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString());
        Assert.InRange(bytes.Length, 5_000, 40_000);
    }

    [Fact]
    public async Task The_own_drawing_covers_the_country()
    {
        using var answer = await app.Visitor().Client.GetAsync("/kart/norge.json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange(Portal.Maps.OwnDrawing.Dots.Count, 800, 4_000);
        Assert.InRange(Portal.Maps.OwnDrawing.Dots.Max(d => d.Latitude), 70.9, 71.5);
        Assert.InRange(Portal.Maps.OwnDrawing.Dots.Min(d => d.Latitude), 57.7, 58.3);
    }

    private static IEnumerable<string> Doubled(IEnumerable<string> ids) => ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("<script(?![^>]* src=)[^>]*>")]
    private static partial Regex InlineScripts();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<(?:input(?![^>]*type=\"hidden\")|select|textarea)[^>]*>")]
    private static partial Regex Fields();
}
