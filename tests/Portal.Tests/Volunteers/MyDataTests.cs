using System.Text.Json.Nodes;

namespace FrivilligPlattform.Portal.Tests.Volunteers;

public sealed class MyDataTests(PortalApp app)
{
    [Fact]
    public async Task Who_may_see_the_profile_is_decided_for_each_organisation()
    {
        var browser = Ready();
        app.Gateway.On("POST volunteers/me/shares", new { shared = false });

        var page = await browser.Open("/mine-opplysninger");
        await browser.Send(page, $"del-{Some.Other}");

        Assert.Contains("Drammen Røde Kors", page.Main);
        var body = app.Gateway.Last("POST volunteers/me/shares").Body!;
        Assert.Equal((Some.Other.ToString(), false), ((string?)body["organisationId"], (bool?)body["shared"]));
    }

    [Fact]
    public async Task Who_looked_is_listed_and_nobody_is_a_fine_answer()
    {
        var browser = Ready();

        var page = await browser.Open("/mine-opplysninger/innsyn");
        app.Gateway.On("GET volunteers/me/access-log", Some.List());
        var empty = await browser.Open("/mine-opplysninger/innsyn");

        Assert.Contains("I innboksen", page.Main);
        Assert.Contains("Ingen har sett", empty.Main);
    }

    [Fact]
    public async Task Everything_is_taken_along_in_one_file_with_all_pages_of_all_services()
    {
        var browser = Ready();
        app.Gateway.On("GET volunteers/me/export", new { profile = new { name = "Kari" }, elsewhere = new[] { new { service = "identity", path = "/api/v1/me" }, new { service = "matching", path = "/api/v1/hours/mine" } } });
        app.Gateway.On("GET hours/mine", asked => asked.Query.Contains("after=2", StringComparison.Ordinal)
            ? new(new { items = new[] { new { minutes = 30 } }, next = (string?)null })
            : new(new { items = new[] { new { minutes = 120 } }, next = (string?)"2" }));

        using var answer = await browser.Client.GetAsync("/mine-opplysninger/alt.json");
        var file = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("frivillig.json", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("Kari", (string?)file["profile"]!["name"]);
        Assert.Equal("kari@example.no", (string?)file["elsewhere"]!["identity /api/v1/me"]!["email"]);
        Assert.Equal([120, 30], file["elsewhere"]!["matching /api/v1/hours/mine"]!.AsArray().Select(h => (int)h!["minutes"]!));
    }

    [Fact]
    public async Task Half_a_copy_is_not_given_for_a_whole()
    {
        var browser = Ready();
        app.Gateway.On("GET volunteers/me/export", new { elsewhere = new[] { new { service = "matching", path = "/api/v1/hours/mine" } } });
        app.Gateway.On("GET hours/mine", null, 503);

        var page = await browser.Open("/mine-opplysninger/alt.json");

        Assert.Equal("/mine-opplysninger", page.Location);
    }

    [Fact]
    public async Task The_profile_is_erased_after_one_question()
    {
        var browser = Ready();
        app.Gateway.On("DELETE volunteers/me", null, 204);

        var asks = await browser.Send(await browser.Open("/mine-opplysninger"), "slett-profil");
        await browser.Send(asks, "slett-profil", ("Form.Sure", "true"));

        Assert.Contains("Kryss av for at du er sikker.", asks.Main);
        Assert.Single(app.Gateway.All("DELETE volunteers/me"));
    }

    private Browser Ready()
    {
        Everything.Answers(app.Gateway);
        return app.SignedIn();
    }
}
