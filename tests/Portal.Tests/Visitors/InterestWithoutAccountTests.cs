namespace FrivilligPlattform.Portal.Tests.Visitors;

public sealed class InterestWithoutAccountTests(PortalApp app)
{
    private static readonly string Page = $"/oppdrag/{Some.Id}";
    private static readonly string Link = $"/interesse/{Some.Id}?kode=abc";

    [Fact]
    [Trait("Row", "20")]
    public async Task A_visitor_sends_interest_and_confirms_it_by_four_fields_on_two_pages()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST interests/by-email", new { confirmBy = "2026-11-29T10:00:00Z" }, 202);
        app.Gateway.On($"POST interests/by-email/{Some.Id}/confirmation", new { id = Some.Id, status = "expressed" });
        var visitor = new Journey(app.Visitor());

        await visitor.BeginAsync(Page);
        var fields = visitor.Questions("value=\"uten-konto\"").ToList();
        await visitor.SendAsync("uten-konto", ("Form.Name", "Ola Uten"), ("Form.Email", "ola@example.no"), ("Form.Message", "Jeg vil hjelpe."));
        Assert.Contains("Vi har sendt et brev til ola@example.no", visitor.Page.Main);
        Assert.Contains("Nå må du sjekke e-posten din", visitor.Page.Main);
        await visitor.BeginAsync(Link);
        fields.AddRange(visitor.Questions("value=\"bekreft\""));
        await visitor.SendAsync("bekreft", ("Form.PostalCode", "3015"));

        Assert.InRange(fields.Count, 1, 4);
        Assert.Equal(2, visitor.Clicks);
        Assert.Equal("ola@example.no", (string?)app.Gateway.Last("POST interests/by-email").Body!["email"]);
        var confirmed = app.Gateway.Last($"POST interests/by-email/{Some.Id}/confirmation").Body!;
        Assert.Equal(("abc", "3015"), ((string?)confirmed["code"], (string?)confirmed["postalCode"]));
    }

    [Fact]
    [Trait("Row", "21")]
    public async Task What_brought_the_visitor_goes_along()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST interests/by-email", new { confirmBy = "2026-11-29T10:00:00Z" }, 202);
        var browser = app.Visitor();

        await browser.Send(await browser.Open($"{Page}?kilde=varen-2027"), "uten-konto", ("Form.Name", "Ola"), ("Form.Email", "ola@example.no"));

        Assert.Equal("varen-2027", (string?)app.Gateway.Last("POST interests/by-email").Body!["source"]);
    }

    [Fact]
    public async Task A_wrong_address_is_said_beside_the_field_and_what_was_typed_stays()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.Invalid("POST interests/by-email", "email", "Dette er ikke en e-postadresse.");
        var browser = app.Visitor();

        var page = await browser.Send(await browser.Open(Page), "uten-konto", ("Form.Name", "Ola"), ("Form.Email", "ola"), ("Form.Message", "Hei"));

        Assert.Contains("id=\"Form-Email-error\"", page.Main);
        Assert.Contains("value=\"ola\"", page.Main);
        Assert.Contains(">Hei</textarea>", page.Main);
    }

    [Fact]
    public async Task The_link_shows_status_and_answer_and_is_kept_nowhere()
    {
        Everything.Answers(app.Gateway);
        var browser = app.Visitor();

        using var answer = await browser.Client.GetAsync($"/interesse/{Some.Other}?kode=abc");
        var page = await browser.Open($"/interesse/{Some.Other}?kode=abc");

        Assert.Contains("Kom innom!", page.Main);
        Assert.Contains("Du er invitert til en prat", page.Main);
        Assert.Contains("href=\"/ny-konto", page.Main);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Everything_is_erased_by_the_link()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On($"POST interests/by-email/{Some.Id}/erasure", null, 204);
        var browser = app.Visitor();

        var sent = await browser.Send(await browser.Open(Link), "slett");

        Assert.Equal("abc", (string?)app.Gateway.Last($"POST interests/by-email/{Some.Id}/erasure").Body!["code"]);
        Assert.Equal("/", sent.Location);
    }

    [Fact]
    public async Task A_link_that_is_too_old_says_so_and_helps()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.Refuse($"GET interests/by-email/{Some.Id}", "wrong-code", "Feil", 422);

        var page = await app.Visitor().Open(Link);

        Assert.Equal(410, page.Status);
        Assert.Contains("Lenken virker ikke lenger", page.Main);
    }

    [Theory]
    [InlineData(true, 18, "Form-NotRelated")]
    [InlineData(false, 20, "Form-BirthDate")]
    public async Task What_the_opportunity_asks_besides_is_asked_here(bool pair, int minimumAge, string field)
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On($"GET interests/by-email/{Some.Id}", VolunteerThings.EmailInterest(minimumAge: minimumAge, pair: pair));
        var browser = app.Visitor();

        var page = await browser.Send(await browser.Open(Link), "bekreft", ("Form.PostalCode", "3015"));

        Assert.Contains($"href=\"#{field}\"", page.Main);
        Assert.Contains("value=\"3015\"", page.Main);
        Assert.Empty(app.Gateway.All($"POST interests/by-email/{Some.Id}/confirmation"));
    }
}
