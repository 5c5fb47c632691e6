namespace FrivilligPlattform.Portal.Tests.Search;

public sealed class FindOpportunitiesTests(PortalApp app)
{
    [Fact]
    public async Task A_visitor_finds_a_fitting_opportunity_in_one_field_and_two_pages()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", Some.Found(Some.Hit()));
        var browser = app.Visitor();

        var front = await browser.Open("/");
        var found = await browser.Open("/oppdrag?q=3015");

        Assert.Contains("name=\"q\"", front.Main);
        Assert.Contains("Besøksvenn ved Fjell sykehjem", found.Main);
        Assert.Contains("2 km unna", found.Main);
        Assert.Contains("tirsdag kl.\u00A017–19", found.Main);
        Assert.Contains("data-map", found.Main);
        Assert.Contains("postalCode=3015", app.Gateway.Last("GET search/opportunities").Query);
        Assert.Equal("nb", app.Gateway.Last("GET search/opportunities").Headers.AcceptLanguage.ToString());
    }

    [Fact]
    public async Task Filters_are_in_the_address_and_can_be_removed()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", Some.Found(Some.Hit()));

        var found = await app.Visitor().Open("/oppdrag?q=tur&type=visitingFriend&dag=2");

        Assert.Contains("type=visitingFriend", app.Gateway.Last("GET search/opportunities").Query);
        Assert.Contains("day=2", app.Gateway.Last("GET search/opportunities").Query);
        Assert.Contains("href=\"/oppdrag?q=tur&dag=2\" aria-current=\"true\"", found.Main);
        Assert.Contains("name=\"type\" value=\"visitingFriend\"", found.Main);
    }

    [Fact]
    public async Task The_name_of_a_municipality_is_a_place()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", Some.Found());

        var found = await app.Visitor().Open("/oppdrag?q=drammen");

        Assert.Contains("municipality=3301", app.Gateway.Last("GET search/opportunities").Query);
        Assert.Contains("Oppdrag ved Drammen", found.Main);
        Assert.Contains("Vi fant ingen oppdrag som passer", found.Main);
    }

    [Fact]
    public async Task An_unknown_postal_code_is_said()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", Some.Found());

        var found = await app.Visitor().Open("/oppdrag?q=9999");

        Assert.Contains("Vi kjenner ikke postnummeret 9999", found.Main);
    }

    [Fact]
    public async Task An_opportunity_says_what_where_when_and_what_is_needed()
    {
        app.Gateway.Reset();
        app.Gateway.On($"GET opportunities/{Some.Id}", Some.Opportunity());
        app.Gateway.On("GET courses/introduction", Some.Course());

        var page = await app.Visitor().Open($"/oppdrag/{Some.Id}");

        Assert.Contains("tirsdag kl.\u00A017–19", page.Main);
        Assert.Contains("3015 ", page.Main);
        Assert.Contains("taushetserklæring", page.Main);
        Assert.Contains("<a href=\"/kurs/introduction\">Introduksjon</a>", page.Main);
        Assert.Contains("Ola Hansen", page.Main);
        Assert.Contains("uten lønn", page.Main);
    }

    [Fact]
    public async Task An_unknown_opportunity_is_a_page_that_helps_and_404()
    {
        app.Gateway.Reset();

        var page = await app.Visitor().Open($"/oppdrag/{Some.Other}");

        Assert.Equal(404, page.Status);
        Assert.Contains("Vi finner ikke siden", page.Main);
    }

    [Fact]
    public async Task A_service_that_is_away_is_said_in_plain_words()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", new { title = "x", status = 502 }, 502);

        var page = await app.Visitor().Open("/oppdrag");

        Assert.Equal(503, page.Status);
        Assert.Contains("Vi får ikke tak i opplysningene akkurat nå", page.Main);
    }

    [Theory]
    [InlineData("besøksvenn i Drammen", "q=bes", "municipality=3301")]
    [InlineData("tur 3015", "q=tur", "postalCode=3015")]
    [InlineData("sandvika", "postalCode=", "Oppdrag ved")]
    public async Task A_place_is_understood_among_the_words(string typed, string asked, string place)
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", Some.Found(Some.Hit()));

        var found = await app.Visitor().Open($"/oppdrag?q={Uri.EscapeDataString(typed)}");

        var query = app.Gateway.Last("GET search/opportunities").Query;
        Assert.Contains(asked, query);
        Assert.Contains(place, query + found.Main);
    }

    [Theory]
    [InlineData("drammne", "Drammen")]
    [InlineData("besøksven", "Besøksvenn")]
    public async Task A_slip_of_the_pen_is_asked_about_when_little_was_found(string typed, string meant)
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", Some.Found());

        var found = await app.Visitor().Open($"/oppdrag?q={Uri.EscapeDataString(typed)}");

        Assert.Contains($"href=\"/oppdrag?q={Uri.EscapeDataString(meant)}\">{meant}</a>?", found.Main);
    }

    [Fact]
    public async Task Dates_order_and_place_are_in_the_address_together()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET search/opportunities", Some.Found(Some.Hit()));
        var today = Norway.OsloTime.DateOf(TimeProvider.System.GetUtcNow().UtcDateTime);

        var week = await app.Visitor().Open("/oppdrag?q=tur 3015&nar=uke&sorter=snart");
        var asked = app.Gateway.Last("GET search/opportunities").Query;
        await app.Visitor().Open("/oppdrag?fra=2026-12-01&til=2026-12-20");

        Assert.Contains($"startsFrom={today:yyyy-MM-dd}", asked);
        Assert.Contains("sort=soonest", asked);
        Assert.Contains("name=\"sorter\" value=\"snart\"", week.Main);
        Assert.Contains("nar=uke\" aria-current=\"true\">Begynner denne uka", week.Main);
        Assert.Contains("startsFrom=2026-12-01", app.Gateway.Last("GET search/opportunities").Query);
        Assert.Contains("startsTo=2026-12-20", app.Gateway.Last("GET search/opportunities").Query);
    }
}
