using FrivilligPlattform.Portal.Tests.Coordinator;

namespace FrivilligPlattform.Portal.Tests.VigilWishes;

public sealed class VigilWishPagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "70")]
    public async Task A_relative_without_an_account_asks_for_a_vigil_from_anywhere_and_follows_the_answer()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST vigil-wishes", new { id = Some.Id, code = "abc", answerBy = "2026-11-23T08:00:00Z" }, 201);
        var visitor = app.Visitor();

        var first = await visitor.Open("/onske-om-vaking");
        var page = await visitor.Open("/onske-om-vaking?kommune=3301");
        (string, string)[] typed =
        [
            ("Form.OrganisationId", Some.Other.ToString()), ("Form.By", "relative"), ("Form.Arena", "home"), ("Form.PostalCode", "3015"),
            ("Form.ContactName", "Per"), ("Form.ContactPhone", "90 00 00 00"), ("Form.Consent", "nextOfKin"),
        ];
        var unagreed = await visitor.Send(page, "vaking", typed);
        var sent = await visitor.Send(page, "vaking", [.. typed, ("Form.Agreed", "true")]);
        var followed = await visitor.Open($"/onske-om-vaking/{Some.Id}?kode=abc");

        Assert.Contains("name=\"kommune\"", first.Raw);
        Assert.Contains("Drammen kommune", page.Main);
        Assert.Contains("Kryss av", unagreed.Main);
        Assert.Equal($"/onske-om-vaking/{Some.Id}?kode=abc", sent.Location);
        var body = Assert.Single(app.Gateway.All("POST vigil-wishes")).Body!;
        Assert.Equal(("relative", "home", "nextOfKin"), ((string?)body["by"], (string?)body["arena"], (string?)body["consent"]));
        Assert.Contains("Svaret er nei denne gangen", followed.Main);
        Assert.Contains("Ingen frivillige våkere er ledige nå.", followed.Main);
    }

    [Fact]
    [Trait("Row", "70")]
    public async Task A_unit_cannot_say_no_without_a_reason()
    {
        var browser = Desk.Open(app, "coordinator");
        app.Gateway.On($"POST vigil-wishes/{Some.Id}/answer", new { id = Some.Id });

        var page = await browser.Open($"{Desk.Home}/vakeonsker");
        var silent = await browser.Send(page, $"nei-{Some.Id}");
        Assert.Empty(app.Gateway.All($"POST vigil-wishes/{Some.Id}/answer"));
        await browser.Send(page, $"nei-{Some.Id}", ("Reason", "nobody"));
        await browser.Send(page, $"ja-{Some.Id}");

        Assert.Contains("Per Pårørende", page.Main);
        Assert.Contains("Et nei uten grunn kan ikke sendes.", silent.Main);
        var answers = app.Gateway.All($"POST vigil-wishes/{Some.Id}/answer");
        Assert.Equal((false, "Ingen frivillige våkere er ledige nå."), ((bool)answers[0].Body!["accepted"]!, (string?)answers[0].Body!["reason"]));
        Assert.True((bool)answers[1].Body!["accepted"]!);
    }
}
