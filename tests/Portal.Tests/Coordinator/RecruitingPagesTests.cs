namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class RecruitingPagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "18")]
    public async Task An_idea_gets_an_owner_and_an_answer()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST ideas/{Some.Id}/owner", new { id = Some.Id });
        app.Gateway.On($"POST ideas/{Some.Id}/answer", new { id = Some.Id });

        await browser.Send(await browser.Open($"{Desk.Home}/ideer"), $"ta-{Some.Id}");
        var page = await browser.Open($"{Desk.Home}/ideer/{Some.Id}");
        var again = await browser.Send(page, "ide", ("Form.Text", "Så fint!"));
        await browser.Send(page, "ide", ("Form.Outcome", "weHelpYou"), ("Form.Text", "Så fint!"));

        Assert.Single(app.Gateway.All($"POST ideas/{Some.Id}/owner"));
        Assert.Contains("Så fint!", again.Main);
        Assert.Equal("weHelpYou", (string?)app.Gateway.Last($"POST ideas/{Some.Id}/answer").Body!["outcome"]);
    }

    [Fact]
    [Trait("Row", "21")]
    public async Task A_campaign_has_its_word_its_goals_and_its_figures()
    {
        var browser = Desk.Open(app);
        app.Gateway.On("POST campaigns", new { id = Some.Id }, 201);
        app.Gateway.On($"PUT campaigns/{Some.Id}", new { id = Some.Id });

        var list = await browser.Open($"{Desk.Home}/kampanjer");
        var form = await browser.Open($"{Desk.Home}/kampanjer/ny");
        var wrong = await browser.Send(form, "kampanje", ("Form.Title", "Jul"), ("Form.Slug", "Besøk i jula"), ("Form.Text", "Kom!"), ("Form.StartsOn", "2026-12-01"), ("Form.EndsOn", "2026-12-31"));
        await browser.Send(form, "kampanje", ("Form.Title", "Jul"), ("Form.Slug", "besok"), ("Form.Text", "Kom!"), ("Form.StartsOn", "2026-12-01"), ("Form.EndsOn", "2026-12-31"), ("Form.GoalInterests", "30"));
        await browser.Send(await browser.Open($"{Desk.Home}/kampanjer/{Some.Id}"), "kampanje", ("Form.Text", "Kom!"));

        Assert.Contains("18 av 30", list.Main);
        Assert.Contains("Bruk bare små bokstaver fra a til z", wrong.Main);
        Assert.Contains("value=\"Besøk i jula\"", wrong.Main);
        Assert.Equal(30, (int)app.Gateway.Last("POST campaigns").Body!["goalInterests"]!);
        Assert.Equal($"\"{Some.Id}\"", app.Gateway.Last($"PUT campaigns/{Some.Id}").Headers.IfMatch);
        Assert.True((bool)app.Gateway.Last($"PUT campaigns/{Some.Id}").Body!["published"]!);
    }

    [Fact]
    [Trait("Row", "20")]
    [Trait("Row", "125")]
    public async Task The_addresses_to_share_are_there_to_copy_with_what_they_show()
    {
        var page = await Desk.Open(app).Open($"{Desk.Home}/del");

        Assert.Contains($"api/v1/feeds/organisations/{Some.Other}?format=rss", page.Main);
        Assert.Contains($"<iframe src=\"https://frivillig.example.no/api/v1/feeds/organisations/{Some.Other}?format=widget\" title=\"Oppdrag hos Drammen Røde Kors\"", page.Main);
        Assert.Contains("<h3>Besøksvenn</h3>", page.Main);
    }

    [Fact]
    [Trait("Row", "27")]
    public async Task Where_volunteers_come_from_is_a_chart_a_table_and_a_sentence()
    {
        var page = await Desk.Open(app).Open($"{Desk.Home}/kilder");

        Assert.Contains("27 tok kontakt, og 8 kom i gang. Flest kom fra: Kampanjen «besok-i-jula».", page.Main);
        Assert.Contains("class=\"chart\"", page.Main);
        Assert.Contains("<table", page.Main);
        Assert.Contains("Blir de værende?", page.Main);
    }
}
