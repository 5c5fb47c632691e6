using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrivilligPlattform.Portal.Tests.Search;

public sealed class SendInterestTests(PortalApp app)
{
    private static readonly string Page = $"/oppdrag/{Some.Id}/interesse";

    [Fact]
    public async Task Interest_is_sent_once_and_leads_to_the_checklist()
    {
        var browser = Ready();
        app.Gateway.On("POST interests", new { id = Some.Other, status = "expressed" }, 201);

        var page = await browser.Open(Page);
        var sent = await browser.Send(page, "interesse", ("Form.Message", "Jeg liker å lese høyt."));
        var again = await browser.Send(page, "interesse", ("Form.Message", "Jeg liker å lese høyt."));

        var asked = app.Gateway.All("POST interests");
        Assert.Equal("Jeg liker å lese høyt.", (string?)asked[0].Body!["message"]);
        Assert.Equal(asked[0].Headers["Idempotency-Key"].ToString(), asked[1].Headers["Idempotency-Key"].ToString());
        Assert.NotEmpty(asked[0].Headers["Idempotency-Key"].ToString());
        Assert.Equal("Bearer a-token-of-the-gateway", asked[0].Headers.Authorization.ToString());
        Assert.Equal($"/mine-henvendelser/{Some.Other}", sent.Location);
        Assert.Equal(sent.Location, again.Location);
    }

    [Fact]
    public async Task A_refusal_is_shown_and_what_was_typed_stays()
    {
        var browser = Ready();
        app.Gateway.Refuse("POST interests", "already-interested", "Du har meldt interesse for dette før.");

        var page = await browser.Send(await browser.Open(Page), "interesse", ("Form.Message", "Hei igjen"));

        Assert.Equal(200, page.Status);
        Assert.Contains("ds-error-summary", page.Main);
        Assert.Contains("Du har meldt interesse for dette før.", page.Main);
        Assert.Contains(">Hei igjen</textarea>", page.Main);
    }

    [Fact]
    public async Task Who_has_no_profile_makes_one_first_and_comes_back()
    {
        var browser = Ready();
        app.Gateway.On("GET volunteers/me", null, 404);

        var page = await browser.Open(Page);

        Assert.Equal($"/min-profil?til={Uri.EscapeDataString(Page)}", page.Location);
    }

    [Fact]
    public async Task A_visitor_signs_in_and_comes_back()
    {
        app.Gateway.Reset();

        var page = await app.Visitor().Open(Page);

        Assert.Equal($"/logg-inn?til={Uri.EscapeDataString(Page)}", page.Location);
    }

    [Fact]
    [Trait("Row", "141")]
    public async Task One_to_one_asks_whether_one_is_a_close_relative()
    {
        var browser = Ready(pair: true);

        var page = await browser.Send(await browser.Open(Page), "interesse");

        Assert.Contains("nær familie", page.Main);
        Assert.Contains("href=\"#Form-NotRelated\"", page.Main);
        Assert.Empty(app.Gateway.All("POST interests"));
    }

    [Fact]
    [Trait("Row", "5")]
    public async Task Who_wants_to_be_in_no_organisation_sees_who_is_responsible_and_says_so()
    {
        var browser = Ready();
        var alone = await browser.Open(Page);
        var joint = JsonNode.Parse(JsonSerializer.Serialize(Some.Opportunity()))!;
        (joint["partnerId"], joint["partnerName"], joint["hostOrganisationId"]) = (Some.Id, "Drammen kommune", Some.Id);
        app.Gateway.On($"GET opportunities/{Some.Id}", joint);
        app.Gateway.On("POST interests", new { id = Some.Other }, 201);

        var shown = await browser.Open($"/oppdrag/{Some.Id}");
        await browser.Send(await browser.Open(Page), "interesse", ("Form.WithoutOrganisation", "true"));

        Assert.DoesNotContain("Form.WithoutOrganisation", alone.Raw);
        Assert.Contains("Drammen kommune har ansvaret for deg", shown.Main);
        Assert.True((bool)app.Gateway.Last("POST interests").Body!["withoutOrganisation"]!);
    }

    private Browser Ready(bool pair = false)
    {
        app.Gateway.Reset();
        app.Gateway.On($"GET opportunities/{Some.Id}", Some.Opportunity(pair));
        app.Gateway.On("GET volunteers/me", Some.Profile());
        return app.SignedIn();
    }
}
