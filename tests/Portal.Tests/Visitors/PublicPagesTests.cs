namespace FrivilligPlattform.Portal.Tests.Visitors;

public sealed class PublicPagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "21")]
    public async Task A_campaign_carries_its_source_along_to_the_interest()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST interests/by-email", new { confirmBy = "2026-11-29T10:00:00Z" }, 202);
        var visitor = new Journey(app.Visitor());

        await visitor.BeginAsync("/kampanje/var-2027");
        await visitor.ClickAsync("^/oppdrag/");
        await visitor.SendAsync("uten-konto", ("Form.Name", "Ola"), ("Form.Email", "ola@example.no"));

        Assert.Equal("campaign:var-2027", (string?)app.Gateway.Last("POST interests/by-email").Body!["source"]);
        Assert.Equal(2, visitor.Clicks);
    }

    [Fact]
    [Trait("Row", "21")]
    public async Task The_source_survives_signing_in()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST interests", new { id = Some.Other }, 201);
        var browser = app.SignedIn();

        await browser.Send(await browser.Open($"/oppdrag/{Some.Id}/interesse?kilde=varen"), "interesse", ("Form.Message", "Hei"));

        var body = app.Gateway.Last("POST interests").Body!;
        Assert.Equal(("varen", true), ((string?)body["source"], (bool?)body["shareProfile"]));
    }

    [Fact]
    [Trait("Row", "72")]
    [Trait("Row", "125")]
    public async Task An_organisations_page_says_what_it_knows_offers_needs_and_has_open()
    {
        Everything.Answers(app.Gateway);

        var page = await app.Visitor().Open($"/organisasjoner/{Some.Other}");

        Assert.Contains("Demens", page.Main);
        Assert.Contains("bekreftet av Nasjonalforeningen", page.Main);
        Assert.Contains("Følge til lege", page.Main);
        Assert.Contains("Flere som snakker polsk", page.Main);
        Assert.Contains($"href=\"/oppdrag/{Some.Id}\"", page.Main);
        Assert.Contains($"href=\"/api/v1/feeds/organisations/{Some.Other}?format=rss\"", page.Main);
        Assert.Contains($"href=\"/ide?til-organisasjon={Some.Other}\"", page.Main);
    }

    [Fact]
    [Trait("Row", "72")]
    public async Task Organisations_are_found_by_name_place_and_what_they_know()
    {
        Everything.Answers(app.Gateway);

        var page = await app.Visitor().Open("/organisasjoner?navn=røde&kommune=3301&kan=dementia");

        Assert.Contains($"href=\"/organisasjoner/{Some.Other}\"", page.Main);
        var query = app.Gateway.Last("GET organisations").Query;
        Assert.Contains("municipality=3301", query);
        Assert.Contains("capability=dementia", query);
        Assert.Contains("status=verified", query);
    }
}
